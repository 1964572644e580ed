import { type Fix, type FixEdit, keysOfPointer } from '@rung/kernel';

/**
 * The document with a repair carried out, edit by edit; the given one is not changed. Setting makes the last key of
 * its path; removing takes a key or a list entry away, or changes nothing where there is none. An edit whose path
 * leads through something that does not exist changes nothing.
 */
export function applyFix(document: unknown, fix: Fix): unknown {
  return fix.edits.reduce<unknown>((edited, edit) => {
    const keys = keysOfPointer(edit.path);
    return keys === null ? edited : editAt(edited, keys, edit);
  }, document);
}

function editAt(value: unknown, keys: readonly string[], edit: FixEdit): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return edit.op === 'set' ? edit.value : undefined;
  if (Array.isArray(value)) return editList(value, [key, ...rest], edit);
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map<string, unknown>(Object.entries(value));
  if (rest.length > 0) {
    if (entries.has(key)) entries.set(key, editAt(entries.get(key), rest, edit));
  } else if (edit.op === 'set') entries.set(key, edit.value);
  else entries.delete(key);
  return Object.fromEntries(entries);
}

function editList(list: readonly unknown[], keys: readonly string[], edit: FixEdit): readonly unknown[] {
  const [key = '', ...rest] = keys;
  const index = Number(key);
  if (!Number.isInteger(index) || index < 0 || index >= list.length) return list;
  if (rest.length > 0) return list.with(index, editAt(list[index], rest, edit));
  return edit.op === 'set' ? list.with(index, edit.value) : list.toSpliced(index, 1);
}
