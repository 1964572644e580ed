import type { Family } from '../card/family.ts';

const radius = 8;
const rounded = 20;
const notch = 12;
const fold = 14;
const stair = 6;
const stairWidth = 14;

/** The silhouette of each family, as the path of a card of a size. */
export const outlineOf: { readonly [F in Family]: (width: number, height: number) => string } = {
  /** Rounded where it begins. */
  start: (w, h) =>
    `M${rounded} 0H${w - radius}A${radius} ${radius} 0 0 1 ${w} ${radius}V${h - radius}A${radius} ${radius} 0 0 1 ${w - radius} ${h}H${rounded}A${rounded} ${rounded} 0 0 1 0 ${h - rounded}V${rounded}A${rounded} ${rounded} 0 0 1 ${rounded} 0Z`,
  /** Notched on the side of its outcomes. */
  decide: (w, h) =>
    `M${radius} 0H${w - notch}L${w} ${notch}V${h - notch}L${w - notch} ${h}H${radius}A${radius} ${radius} 0 0 1 0 ${h - radius}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0Z`,
  time: plain,
  /** Stepped like a flight of stairs. */
  people: (w, h) => {
    const first = w - 3 * stairWidth;
    return `M${radius} ${stair}H${first}V${stair / 2}H${first + stairWidth}V0H${w - radius}A${radius} ${radius} 0 0 1 ${w} ${radius}V${h - radius}A${radius} ${radius} 0 0 1 ${w - radius} ${h}H${radius}A${radius} ${radius} 0 0 1 0 ${h - radius}V${stair + radius}A${radius} ${radius} 0 0 1 ${radius} ${stair}Z`;
  },
  outside: plain,
  /** A sheet of paper with its corner folded. */
  say: (w, h) =>
    `M${radius} 0H${w - fold}L${w} ${fold}V${h - radius}A${radius} ${radius} 0 0 1 ${w - radius} ${h}H${radius}A${radius} ${radius} 0 0 1 0 ${h - radius}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0Z`,
  /** A stadium. */
  end: (w, h) => {
    const r = Math.min(32, h / 2);
    return `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
  },
  note: (w, h) => `M0 0H${w}V${h - fold}L${w - fold} ${h}H0Z`,
};

function plain(w: number, h: number): string {
  return `M${radius} 0H${w - radius}A${radius} ${radius} 0 0 1 ${w} ${radius}V${h - radius}A${radius} ${radius} 0 0 1 ${w - radius} ${h}H${radius}A${radius} ${radius} 0 0 1 0 ${h - radius}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0Z`;
}

/** The folded corner of paper; null for families that are none. */
export function foldOf(family: Family, width: number, height: number): string | null {
  if (family === 'say') return `M${width - fold} 0V${fold}H${width}`;
  return family === 'note' ? `M${width - fold} ${height}V${height - fold}H${width}` : null;
}
