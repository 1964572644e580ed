import { frontDialog } from '../keyboard/front-dialog.ts';
import { clearPlace } from './clear-place.ts';

/** Between notices and the edges of what they stand over, in pixels. */
const gap = 12;
/** What is lower has no room for a notice besides. */
const least = 120;
/** What the notices of the corner are in, and how wide they are at most, in pixels. */
const root = '.mantine-Notifications-root[data-position="bottom-right"]';
const widest = 440;

/** What notices stand over, the first that is there: the time line of a rehearsal that fills the window, the drawing, the outline. */
const grounds = [
  '[data-region="simulator"][data-full="true"] [data-of="timeline"]',
  '[data-region="canvas"]',
  '[data-region="outline"]',
];

/** What is pressed or filled in. */
const controls =
  'button, a[href], input, textarea, select, summary, [role="button"], [role="combobox"], [tabindex="0"]';

/**
 * Keeps notices in the lower right of the drawing or the outline, above its tools: the corners of the window belong to the dock and the settings,
 * which are pressed, and on the left open the menus of the tools. Elsewhere they stand in the corner, and beside a dialog where they
 * cover nothing that is pressed in it. Gives what ends it.
 */
export function followPlace(): () => void {
  const place = (): void => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(placeOn(document)))
      style.setProperty(`--notices-${name}`, value);
  };
  place();
  let frame = 0;
  const placeSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  // Whatever makes the ground smaller, as the dock and the settings do, gives some element there another size.
  const watched = new ResizeObserver(placeSoon);
  for (const selector of [...grounds, root]) {
    const element = document.querySelector(selector);
    if (element !== null) watched.observe(element);
  }
  // Dialogs come and go, and a rehearsal that begins to fill the window changes no size below it.
  const changed = new MutationObserver(placeSoon);
  changed.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-full'] });
  addEventListener('resize', placeSoon);
  // A dialog that slides in is elsewhere when it has come.
  addEventListener('transitionend', placeSoon);
  return () => {
    cancelAnimationFrame(frame);
    watched.disconnect();
    changed.disconnect();
    removeEventListener('resize', placeSoon);
    removeEventListener('transitionend', placeSoon);
  };
}

const inCorner = { left: 'initial', right: 'initial', bottom: 'initial', width: 'initial' };

function placeOn(page: Document): typeof inCorner {
  const dialog = frontDialog();
  if (dialog !== null) return besideControls(page, dialog);
  const ground = groundOf(page);
  return ground === null ? inCorner : over(ground);
}

function besideControls(page: Document, dialog: Element): typeof inCorner {
  const notices = page.querySelector(root)?.getBoundingClientRect();
  if (notices === undefined || notices.height === 0) return inCorner;
  const width = Math.min(widest, innerWidth - 2 * gap);
  const taken = [...dialog.querySelectorAll(controls)].map((control) => control.getBoundingClientRect());
  const { left, top } = clearPlace(
    { width: innerWidth, height: innerHeight },
    { width, height: notices.height },
    taken,
  );
  return {
    left: 'auto',
    right: `${innerWidth - left - width}px`,
    bottom: `${innerHeight - top - notices.height}px`,
    width: `${width}px`,
  };
}

function over({ right, bottom, width }: DOMRect): typeof inCorner {
  return {
    left: 'auto',
    right: `${innerWidth - right + gap}px`,
    bottom: `${innerHeight - bottom + gap}px`,
    width: `${width - 2 * gap}px`,
  };
}

function groundOf(page: Document): DOMRect | null {
  for (const selector of grounds) {
    const element = page.querySelector(selector);
    if (element === null) continue;
    const { left, top, width, bottom } = element.getBoundingClientRect();
    const tools = Number.parseFloat(getComputedStyle(element).getPropertyValue('--canvas-tools')) || 0;
    if (width > 0 && bottom - top >= least) return new DOMRect(left, top, width, bottom - top - tools);
  }
  return null;
}
