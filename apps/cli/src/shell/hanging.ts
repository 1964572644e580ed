import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

/** What stands before a text, and how wide both may be. */
export interface Hanging {
  /** The start of the line, indented and padded. */
  readonly head: string;
  readonly columns: number;
  /** What lines begin with that do not stand beside the head. */
  readonly indent: string;
}

/** Beside a head there must be room for so much, or the text stands below it. */
const leastRoom = 48;

/**
 * A text beside its head where it fits in one line. Else it is broken, after commas and semicolons only, so that a value and its
 * unit stay together: beside the head where there is room, otherwise below it.
 */
export function hanging(text: string, { head, columns, indent }: Hanging): readonly string[] {
  const headWidth = textWidth(head);
  if (headWidth + textWidth(text) <= columns) return [`${head}${text}`];
  const pieces = text.replace(/(?<![,;]) /g, '\u00a0');
  const leading = head.slice(0, head.length - head.trimStart().length);
  const isBeside = columns - headWidth >= leastRoom;
  const lines = isBeside
    ? wrap(pieces, { columns, indent: ' '.repeat(headWidth), first: head })
    : [...wrap(head.trim(), { columns, indent, first: leading }), ...wrap(pieces, { columns, indent })];
  return lines.map((line) => line.replaceAll('\u00a0', ' '));
}
