/**
 * Where what opens at a place is anchored: at that place, or at the edge of the window beyond which it lies. A step can have
 * the focus where nobody sees it; what opens for it must be seen, for it takes the focus and all keys.
 */
export function anchorAt({ x, y }: { readonly x: number; readonly y: number }) {
  return { left: within(x, 'vw'), top: within(y, 'vh') };
}

const within = (at: number, all: 'vw' | 'vh'): string => `clamp(0px, ${at}px, 100${all} - 1px)`;
