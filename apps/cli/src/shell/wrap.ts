import { textWidth } from './text-width.ts';

/** How wide a paragraph stands, and what its lines begin with. */
export interface Paragraph {
  /** Columns, indent included. */
  readonly columns: number;
  readonly indent?: string;
  /** What the first line begins with instead; as wide as `indent`. */
  readonly first?: string;
}

/** Wide enough to read, narrow enough to follow from line to line. */
const widest = 100;
const narrowest = 40;

/** The columns that running text may use on a terminal so wide. */
export function readableColumns(columns: number): number {
  return Math.max(narrowest, Math.min(widest, columns));
}

/** Breaks text between words so that it fits; a word that is too long stands alone. */
export function wrap(text: string, { columns, indent = '', first = indent }: Paragraph): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let width = textWidth(first);
  let isFresh = true;
  for (const word of text.split(' ')) {
    const wordWidth = textWidth(word);
    if (!isFresh && width + 1 + wordWidth > columns) {
      lines.push(line);
      line = indent;
      width = textWidth(indent);
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    width += wordWidth + (isFresh ? 0 : 1);
    isFresh = false;
  }
  return [...lines, line];
}
