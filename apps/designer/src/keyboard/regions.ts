/**
 * Parts of the page that F6 goes through: elements with `data-region`, in the order of the page. Each is focusable itself
 * (`tabIndex={-1}`) and has a name.
 */
function regions(): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  return all.filter((one) => one.checkVisibility({ visibilityProperty: true }));
}

/** What had the focus in each region when it was left, so that coming back goes on there. */
const lastFocus = new WeakMap<HTMLElement, HTMLElement>();

/** Whether there is another region to go to. */
export function hasOtherRegion(): boolean {
  return regions().some((region) => !region.contains(document.activeElement));
}

/** Moves the focus to the next region, or the previous one (`-1`). */
export function focusRegion(step: 1 | -1): void {
  const all = regions();
  const { activeElement } = document;
  // A region may be inside another one: the inner one is where the focus is.
  const present = all.findLastIndex((region) => region.contains(activeElement));
  const left = all[present];
  if (left !== undefined && activeElement instanceof HTMLElement) lastFocus.set(left, activeElement);
  const start = present === -1 && step === -1 ? 0 : present;
  const next = all[(start + step + all.length) % all.length];
  if (next === undefined) return;
  const kept = lastFocus.get(next);
  (kept?.isConnected === true && next.contains(kept) ? kept : next).focus();
}

/** For `when` of commands that belong to one region: whether the focus is in it. */
export function inRegion(name: string): boolean {
  return document.activeElement?.closest('[data-region]')?.getAttribute('data-region') === name;
}

/** Whether steps are shown with their numbers, which the canvas does without. */
export function isOutlineShown(): boolean {
  return document.querySelector('[data-region="outline"]') !== null;
}

/** Whether the flow is only looked at: on a narrow screen the canvas shows it, and the outline edits it. */
export function isViewOnly(): boolean {
  return document.querySelector('[data-view-only="true"]') !== null;
}
