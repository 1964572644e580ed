import type { JsonObject } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import { type ComparedRow, toldDetails } from './compared-rows.ts';
import type { TakenChange } from './taken-now.ts';

/** One detail of what is expected, until now and from now on, in words. */
export interface TakenRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly differs: boolean;
}

/** Every detail of either side, those of the earlier one first. */
export function takenRows({ before, after }: TakenChange, wording: Wording): readonly TakenRow[] {
  const [was, is] = [told(before, wording), told(after, wording)];
  const names = new Set([...was.keys(), ...is.keys()]);
  const isBoth = before !== null && after !== null;
  return [...names].map((name) => {
    const [from, to] = [was.get(name) ?? '–', is.get(name) ?? '–'];
    return { name, before: from, after: to, differs: isBoth && from !== to };
  });
}

function told(row: JsonObject | null, wording: Wording): ReadonlyMap<string, string> {
  const rows: readonly ComparedRow[] = row === null ? [] : toldDetails(row, wording);
  return new Map(rows.map(({ name, expected }) => [name, expected]));
}
