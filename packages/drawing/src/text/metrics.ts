/**
 * Advance widths in thousandths of an em, those of the widest face that a system is likely to set the pictures in, so that
 * text fits in whatever face of the stack a machine has. One table for screen, command line and server: nobody measures
 * text.
 */
const groups: readonly (readonly [width: number, characters: string])[] = [
  [280, "'ijlIíìî"],
  [320, ' ,.·‘’‚J'],
  [345, '/:;\\|'],
  [395, 'f-()[]t!'],
  [420, 'r'],
  [510, '"*_`–“”„'],
  [530, 'szc?ç'],
  [580, 'LFk'],
  [605, 'vxyP'],
  [625, 'oaeTYöäóòôøáàâåéèêß'],
  [640, 'bdghnpquSE0123456789{}$€£üúùûñ'],
  [690, 'AKVXZBRÄ'],
  [735, 'CUÜ'],
  [780, 'NHDGOQÖ&'],
  [830, 'w#+<=>^~×'],
  [870, 'M'],
  [980, 'mW%'],
  [1030, '@—…'],
];

const widths: ReadonlyMap<string, number> = new Map(
  groups.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

const unknownWidth = 680;
const wideWidth = 1_030;
const zeroWidth = /^(?:\p{M}|[\u200B-\u200F\u2060-\u2069\uFEFF])$/u;
const wide =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;

/** Bold faces run wider. */
const boldFactor = 1.12;

/** A type size in pixels, and whether it is set bold. */
export interface Face {
  readonly size: number;
  readonly bold?: boolean;
}

function widthOf(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  if (zeroWidth.test(character)) return 0;
  return wide.test(character) ? wideWidth : unknownWidth;
}

/** How wide a text is set, in pixels, by fixed metrics: never less than a usual sans-serif face needs. */
export function textWidth(text: string, { size, bold = false }: Face): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return (sum * size * (bold ? boldFactor : 1)) / 1000;
}
