import type { Flow } from '@rung/flow';
import { isJsonObject, own } from '@rung/kernel';
import { rowName } from '../../inspector/parts.ts';
import type { Speaker } from './part-values.ts';

/** Parts of a flow that are told apart, each with a name in the catalogue: `change.part.tiers`. */
export const toldParts = [
  'nodes',
  'tiers',
  'clocks',
  'calendars',
  'grants',
  'fields',
  'wordLists',
  'channels',
  'templates',
  'contextPackages',
  'pinned',
  'guards',
  'notApplicable',
  'scenarios',
  'flow',
] as const;

/** One of {@link toldParts}. */
export type ToldPart = (typeof toldParts)[number];

/** An entry of a part of a flow; undefined where it has none. Scenarios are known by their names. */
export function entryOf(flow: Flow, part: ToldPart, id: string): unknown {
  if (part === 'scenarios') return flow.scenarios?.find(({ name }) => name === id);
  const entries: unknown = Reflect.get(flow, part);
  return isJsonObject(entries) ? own(entries, id) : undefined;
}

/** Keys whose text an entry is called by, the first that it has. */
export const nameKeys: readonly string[] = ['name', 'label', 'action'];

/** What an entry of a part is called; its id where it has no name, or is not there. */
export function nameOfTold(part: ToldPart, id: string, { flow, wording }: Speaker): string {
  const entry = entryOf(flow, part, id);
  const row = part === 'grants' ? flow.grants?.[id] : undefined;
  if (row !== undefined) return rowName(flow, { id, value: row }, wording);
  const named = isJsonObject(entry) ? entry : {};
  const name = nameKeys.map((key) => named[key]).find((value) => value !== undefined && value !== null);
  return typeof name === 'string' && name.trim() !== '' ? name : id;
}
