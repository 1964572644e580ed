import type { Flow } from '@rung/flow';
import { idPattern, ok, own } from '@rung/kernel';
import { crowded } from '../internal/crowded.ts';
import { withKey, withoutKeys } from '../internal/edit-at.ts';
import { newId } from '../internal/new-id.ts';
import { changedSetting, oneChange } from '../internal/one-change.ts';
import { validEntry } from '../internal/valid.ts';
import { entriesOf, type PartName } from '../references/part.ts';
import { withRenamedUses } from '../references/rename.ts';
import { placesOf, whereUsed } from '../references/where-used.ts';
import { type EditData, type EditResult, refuse } from './edit.ts';

/** A new entry of a part. */
export interface AddPart {
  readonly part: PartName;
  readonly value: unknown;
  /** Made of its name where absent. */
  readonly id?: string;
  /** Goes into an id that is made, see `newId`. */
  readonly salt?: string;
}

/** Adds a tier, a clock, a calendar, a field and so on. */
export function addPart(flow: Flow, { part, value, id, salt }: AddPart): EditResult {
  const isTaken = (other: string): boolean =>
    Object.hasOwn(entriesOf(flow, part), other) || other === 'always';
  const made = id ?? newId(isTaken, nameOf(value) || part.replace(/s$/, ''), salt);
  if (id !== undefined && Object.hasOwn(entriesOf(flow, part), id)) return refuse('idTaken', { part, id });
  const full = crowded(flow, part, 1);
  if (full !== null) return full;
  return withEntry(flow, { part, id: made, value, what: 'partAdded' });
}

/** An entry of a part with a new value. */
export interface ChangePart {
  readonly part: PartName;
  readonly id: string;
  readonly value: unknown;
}

/** Gives an entry of a part another value. */
export function changePart(flow: Flow, change: ChangePart): EditResult {
  const { part, id } = change;
  if (!Object.hasOwn(entriesOf(flow, part), id)) return refuse('unknownPart', { part, id });
  return withEntry(flow, { ...change, what: 'partChanged' });
}

interface Entry extends ChangePart {
  readonly what: 'partAdded' | 'partChanged';
}

function withEntry(flow: Flow, { part, id, value, what }: Entry): EditResult {
  const entry = validEntry(part, id, value);
  if (!entry.ok) return entry;
  const before = own<unknown>(entriesOf(flow, part), id);
  const setting = changedSetting(before, entry.value);
  const data = {
    part,
    id,
    // What is renamed is called as it was, like a step: the new name is what changed.
    name: nameOf(before ?? entry.value),
    ...(setting === null ? {} : { setting }),
    ...oneChange(before, entry.value),
  };
  return ok({
    flow: { ...flow, [part]: { ...entriesOf(flow, part), [id]: entry.value } },
    label: { what, data },
  });
}

/** An entry of a part to delete. */
export interface DeletePart {
  readonly part: PartName;
  readonly id: string;
  /** The entry that is named wherever this one was. */
  readonly replacement?: string;
}

/** Deletes an entry of a part; one that is named elsewhere only with another to take its place. */
export function deletePart(flow: Flow, { part, id, replacement }: DeletePart): EditResult {
  const data = partData(flow, part, id);
  if (data === null) return refuse('unknownPart', { part, id });
  if (replacement !== undefined && !isEntry(flow, part, replacement)) {
    return refuse('unknownPart', { part, id: replacement });
  }
  const uses = replacement === undefined ? usesOutside(flow, part, id) : 0;
  if (uses > 0 || replacement === id) return refuse('inUse', { ...data, uses });
  const renamed = replacement === undefined ? flow : withRenamedUses(flow, { part, id }, replacement);
  return ok({
    flow: { ...renamed, [part]: withoutKeys(entriesOf(renamed, part), new Set([id])) },
    label: { what: 'partDeleted', data },
  });
}

/** In how many places an entry is named by anything but itself, which goes with it. */
function usesOutside(flow: Flow, part: PartName, id: string): number {
  const others = whereUsed(flow, part, id).filter((use) => use.part !== part || use.id !== id);
  return placesOf(others).length;
}

function isEntry(flow: Flow, part: PartName, id: string): boolean {
  return Object.hasOwn(entriesOf(flow, part), id) || (part === 'calendars' && id === 'always');
}

/** An entry of a part that is to be called otherwise. */
export interface RenamePartId {
  readonly part: PartName;
  readonly id: string;
  readonly to: string;
}

/** Gives an entry of a part another id, everywhere that it is named. */
export function renamePartId(flow: Flow, { part, id, to }: RenamePartId): EditResult {
  const entries = entriesOf(flow, part);
  const data = partData(flow, part, id);
  if (data === null) return refuse('unknownPart', { part, id });
  if (!idPattern.test(to) || (part === 'calendars' && to === 'always')) return refuse('badId', { id: to });
  if (Object.hasOwn(entries, to)) return refuse('idTaken', { part, id: to });
  const renamed = withRenamedUses(flow, { part, id }, to);
  return ok({
    flow: { ...renamed, [part]: withKey(entriesOf(renamed, part), id, to) },
    label: { what: 'partRenamed', data: { ...data, to } },
  });
}

function partData(flow: Flow, part: PartName, id: string): EditData | null {
  const entry = own<unknown>(entriesOf(flow, part), id);
  return entry === undefined ? null : { part, id, name: nameOf(entry) };
}

/** What an entry is called: its name, of a field its label, of an authority limit its action. */
function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const names = new Map<string, unknown>(Object.entries(entry));
  const name = names.get('name') ?? names.get('label') ?? names.get('action');
  return typeof name === 'string' ? name.trim() : '';
}
