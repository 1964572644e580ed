import { idPattern } from '@rung/kernel';
import type { Reader } from '../storage/tables.ts';

/** As much of a name as goes into a key; what follows tells equal ones apart. */
const maxStem = 48;

/** A key made of a name: its letters and digits. */
export function keyFromName(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, maxStem)
    .replace(/-$/, '');
  // A name in another script leaves nothing, and a few words mean something else to JavaScript.
  return idPattern.test(letters) ? letters : 'policy';
}

/** The wish itself, or with the first number that makes it a key that no policy has. */
export async function freeKey(reader: Reader, wish: string): Promise<string> {
  const stem = wish.slice(0, maxStem);
  const rows = await reader.selectFrom('policy').select('key').where('key', 'like', `${stem}%`).execute();
  const taken = new Set(rows.map(({ key }) => key));
  if (!taken.has(wish)) return wish;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
