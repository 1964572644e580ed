import { deletePart, type EditLabel, renamePartId } from '@rung/editing';
import { expect, it } from 'vitest';
import { starter } from '../document/starter.fake.ts';
import { renamedTo, takenAwayBy } from './gone-entry.ts';

const flow = starter();
const [id = ''] = Object.keys(flow.tiers);
const entry = { part: 'tiers', id } as const;

it('finds an entry by the id that others gave it', () => {
  const renamed = renamePartId(flow, { ...entry, to: 'renamed' });
  expect(renamed.ok && renamedTo(flow, renamed.value.flow, entry)).toBe('renamed');
  expect(renamed.ok && renamedTo(renamed.value.flow, flow, { part: 'tiers', id: 'renamed' })).toBe(id);
  const [, replacement = ''] = Object.keys(flow.tiers);
  const deleted = deletePart(flow, { ...entry, replacement });
  expect(deleted.ok && renamedTo(flow, deleted.value.flow, entry)).toBeNull();
});

it('tells who took an entry away, and whether by deleting it', () => {
  const by = (author: string, label: EditLabel) => ({ author, label });
  const deleted = by('Ben', { what: 'partDeleted', data: { ...entry } });
  const undone = by('Cleo', { what: 'undone', data: { ...entry, edit: 'partAdded', count: 1 } });
  const other = by('Dan', { what: 'nodeRenamed', data: { node: 'team' } });
  const told = (...changes: readonly (typeof deleted)[]) => takenAwayBy({ kind: 'merged', changes }, entry);
  expect(told(deleted, other)).toEqual({ way: 'deleted', author: 'Ben' });
  expect(told(other, undone)).toEqual({ way: 'undone', author: 'Cleo' });
  expect(told(by('Eve', { what: 'flowReplaced', data: {} }))).toEqual({ way: 'deleted', author: 'Eve' });
  expect(told(other, by('Eve', { what: 'flowReplaced', data: {} }))).toBeNull();
  expect(takenAwayBy({ kind: 'recovered', count: 1 }, entry)).toBeNull();
  expect(takenAwayBy(undefined, entry)).toBeNull();
});
