import { round } from './xml.ts';

const command = /([A-Za-z])([^A-Za-z]*)/g;
const number = /-?(?:\d+\.?\d*|\.\d+)/g;

/** What the numbers of a command are, in turn: a place across, a place down, a length; `-` is none of these. */
const meanings: Readonly<Record<string, string>> = {
  M: 'xy',
  L: 'xy',
  H: 'x',
  V: 'y',
  C: 'xyxyxy',
  A: 'll---xy',
  Z: '-',
};

/** Where a path is drawn, and how many times as large. */
export interface PathMove {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * A path of M, L, H, V, C, A and Z, in either case, drawn elsewhere and larger without a `transform`: a browser takes each
 * transformed element for a drawing of its own, and hundreds of those are slow to put together.
 */
export function movedPath(d: string, { x, y, scale }: PathMove): string {
  return d.replace(command, (_, name: string, list: string) => {
    const isRelative = name !== name.toUpperCase();
    const meaning = meanings[name.toUpperCase()] ?? '-';
    const move = (value: string, index: number): string => {
      const what = meaning[index % meaning.length];
      if (what === '-') return value;
      const from = isRelative || what === 'l' ? 0 : what === 'x' ? x : y;
      return String(round(from + Number(value) * scale));
    };
    return name + (list.match(number) ?? []).map(move).join(' ');
  });
}
