import type { Named } from './part.ts';

/** A place that names an entry of a part: the whole text, a part of a condition, or the key of an object. */
export interface Site extends Named {
  readonly how: 'text' | 'condition' | 'key';
  /** JSON pointer of the text, or of what stands under the key. */
  readonly path: string;
  readonly nodeId: string | null;
  /** What stands around the id: `tier:`, `ticket.`, `.work`; empty inside a condition. */
  readonly prefix: string;
  readonly suffix: string;
  /** In a condition: zero-based UTF-16 offsets of the name in its text. */
  readonly range?: { readonly start: number; readonly end: number };
}
