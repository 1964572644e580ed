import type { ReferenceKind } from '@rung/compiler';
import type { Flow } from '@rung/flow';
import { standardFields } from '@rung/kernel';
import type { Named, NamedPart } from './part.ts';

/** The part that a reference of the compiler names; cool-downs are named by steps alone, fields by their path. */
const partOfKind: Readonly<Record<Exclude<ReferenceKind, 'coolDown' | 'field'>, NamedPart>> = {
  tier: 'tiers',
  calendar: 'calendars',
  clock: 'clocks',
  channel: 'channels',
  template: 'templates',
  contextPackage: 'contextPackages',
  tierNode: 'nodes',
  trigger: 'nodes',
};

/** What a reference names, with what stands before its id; null for what is no entry of a part. */
export function namedByReference(
  kind: ReferenceKind,
  id: string,
): (Named & { readonly prefix: string }) | null {
  if (kind === 'coolDown') return null;
  if (kind !== 'field') return { part: partOfKind[kind], id, prefix: '' };
  const field = customField(id);
  return field === null ? null : { part: 'fields', id: field, prefix: 'ticket.' };
}

/** The id of the custom field at a dotted path; null for standard fields and what is nobody's. */
export function customField(path: string): string | null {
  const id = path.startsWith('ticket.') ? path.slice('ticket.'.length) : '';
  return id === '' || id.includes('.') || Object.hasOwn(standardFields, path) ? null : id;
}

/** What a dotted name in a condition names. */
export function namedByPath(path: string): Named | null {
  const field = customField(path);
  if (field !== null) return { part: 'fields', id: field };
  for (const [root, part] of [
    ['words.', 'wordLists'],
    ['calendars.', 'calendars'],
  ] as const) {
    if (path.startsWith(root)) return { part, id: path.slice(root.length) };
  }
  return null;
}

/** What a clock's name names, as promises and reports write it: a declared clock, or a step and one of its two targets. */
export function namedByClock(
  { clocks = {}, nodes }: Pick<Flow, 'clocks' | 'nodes'>,
  name: string,
): (Named & { readonly suffix: string }) | null {
  if (Object.hasOwn(clocks, name)) return { part: 'clocks', id: name, suffix: '' };
  const [, id = name, suffix = ''] = /^(.*)(\.(?:acknowledgement|work))$/.exec(name) ?? [];
  if (Object.hasOwn(nodes, id)) return { part: 'nodes', id, suffix };
  return suffix === '' ? { part: 'clocks', id, suffix } : { part: 'nodes', id, suffix };
}
