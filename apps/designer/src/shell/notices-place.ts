/** Between notices and the edges of what they stand over, in pixels. */
const gap = 12;
/** What is lower has no room for a notice besides. */
const least = 120;

/** What notices stand over, the first that is there: the time line of a rehearsal that fills the window, the drawing, the outline. */
const grounds = [
  '[data-region="simulator"][data-full="true"] [data-of="timeline"]',
  '[data-region="canvas"]',
  '[data-region="outline"]',
];

/**
 * Keeps notices in the lower right of the drawing or the outline, above its tools: the corners of the window belong to the dock and the settings,
 * which are pressed, and on the left open the menus of the tools. Elsewhere, and beside a dialog, they stand in the corner. Gives what ends it.
 */
export function followPlace(): () => void {
  const place = (): void => {
    const ground = groundOf(document);
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(ground === null ? inCorner : over(ground)))
      style.setProperty(`--notices-${name}`, value);
  };
  place();
  // Whatever makes the ground smaller, as the dock and the settings do, gives some element there another size.
  const watched = new ResizeObserver(place);
  for (const selector of grounds) {
    const element = document.querySelector(selector);
    if (element !== null) watched.observe(element);
  }
  // A rehearsal that begins to fill the window changes no size below it.
  const filled = new MutationObserver(place);
  filled.observe(document.body, { subtree: true, attributeFilter: ['data-full'] });
  addEventListener('resize', place);
  return () => {
    watched.disconnect();
    filled.disconnect();
    removeEventListener('resize', place);
  };
}

const inCorner = { left: 'initial', right: 'initial', bottom: 'initial', width: 'initial' };

function over({ right, bottom, width }: DOMRect): typeof inCorner {
  return {
    left: 'auto',
    right: `${innerWidth - right + gap}px`,
    bottom: `${innerHeight - bottom + gap}px`,
    width: `${width - 2 * gap}px`,
  };
}

function groundOf(page: Document): DOMRect | null {
  if (page.querySelector('[aria-modal="true"]') !== null) return null;
  for (const selector of grounds) {
    const element = page.querySelector(selector);
    if (element === null) continue;
    const { left, top, width, bottom } = element.getBoundingClientRect();
    const tools = Number.parseFloat(getComputedStyle(element).getPropertyValue('--canvas-tools')) || 0;
    if (width > 0 && bottom - top >= least) return new DOMRect(left, top, width, bottom - top - tools);
  }
  return null;
}
