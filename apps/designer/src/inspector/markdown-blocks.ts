/** One block of a help page; `line` is the number of its first line, its key. */
export type Block = { readonly line: number } & (
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
);

interface ListItem {
  readonly line: number;
  readonly text: string;
  readonly depth: number;
}

/** Reads the Markdown that our help pages use. The page's own title, which stands above it on the screen, is left out. */
export function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.split(/\r?\n/);
  const starts = lines.flatMap((line, at) =>
    line.trim() !== '' && beginsBlock(line, lines[at - 1]) ? [at] : [],
  );
  return starts.flatMap((at, index) => {
    const own = lines.slice(at, starts[index + 1]).filter((line) => line.trim() !== '');
    const block = blockOf(own, at);
    return block === null ? [] : [block];
  });
}

/** A paragraph may lead into a list without a line between them. */
function beginsBlock(line: string, before = ''): boolean {
  return before.trim() === '' || before.startsWith('#') || (isItem(line) && !isListLine(before));
}

const isListLine = (line: string): boolean => isItem(line) || /^\s/.test(line);
const isItem = (line: string): boolean => /^\s*(?:-|\d+\.) /.test(line);

/** A block from its lines; null for the page's title. */
function blockOf(lines: readonly string[], line: number): Block | null {
  const [first = ''] = lines;
  const heading = /^(#+) +(.*)$/.exec(first);
  if (heading !== null) return heading[1] === '#' ? null : { kind: 'heading', text: heading[2] ?? '', line };
  if (first.startsWith('|')) {
    const [head = [], , ...rows] = lines.map(cellsOf);
    return { kind: 'table', head, rows, line };
  }
  if (!isItem(first)) return { kind: 'paragraph', text: lines.join(' '), line };
  return { kind: 'list', isOrdered: /^\d/.test(first), items: itemsOf(lines, line), line };
}

function itemsOf(lines: readonly string[], first: number): readonly ListItem[] {
  const items: ListItem[] = [];
  lines.forEach((line, index) => {
    const [, indent = '', text] = /^(\s*)(?:-|\d+\.) (.*)$/.exec(line) ?? [];
    const last = items.at(-1);
    if (text !== undefined) items.push({ line: first + index, text, depth: Math.floor(indent.length / 2) });
    else if (last !== undefined) items[items.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
  });
  return items;
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** A piece of a line; `at` is where it begins, its key. */
export interface Inline {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
  readonly at: number;
}

/** The pieces of a line: plain, **strong**, _emphasis_ and `code`. */
export function inlinesOf(text: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  const plain = (to: number): void => {
    if (to > end) pieces.push({ kind: 'text', text: text.slice(end, to), at: end });
  };
  for (const match of text.matchAll(/\*\*(.+?)\*\*|\b_(.+?)_\b|`([^`]+)`/g)) {
    const [whole, strong, emphasis, code] = match;
    plain(match.index);
    const kind = strong !== undefined ? 'strong' : emphasis !== undefined ? 'emphasis' : 'code';
    pieces.push({ kind, text: strong ?? emphasis ?? code ?? '', at: match.index });
    end = match.index + whole.length;
  }
  plain(text.length);
  return pieces;
}
