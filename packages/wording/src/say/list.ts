import type { Speech } from '../speech.ts';

/** Names as a sentence lists them: `a`, `a and b`, `a, b and c`; beyond `most` the rest is counted. */
export function sayList(
  speech: Speech,
  names: readonly string[],
  { by = 'and', most = 12 }: { readonly by?: 'and' | 'or' | 'nor'; readonly most?: number } = {},
): string {
  const rest = names.length - most;
  const all =
    rest > 0 ? [...names.slice(0, most), speech.say('list.more', { n: rest, count: String(rest) })] : names;
  const last = all.at(-1) ?? '';
  if (all.length < 2) return last;
  return speech.say(`list.${by}`, { list: all.slice(0, -1).join(', '), last });
}

/** A sentence's first letter as a capital. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** A flag as a message's `select` asks for it. */
export function yesNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}
