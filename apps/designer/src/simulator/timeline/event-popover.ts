/** How a form of an event stands by the time line: whole in the window, over the time line where there is no room above it. */
export const wholeInWindow = {
  flip: true,
  shift: { mainAxis: true, crossAxis: true, padding: 8 },
} as const;
