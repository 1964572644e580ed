/** Whether an element is read from right to left, so that what comes next in it stands to the left. */
export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
