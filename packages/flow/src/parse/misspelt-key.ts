import {
  type Fix,
  isJsonObject,
  jsonPointer,
  knownKeysMessage,
  nearestName,
  own,
  type SchemaFinding,
  valueAt,
} from '@rung/kernel';
import type { z } from 'zod';

/** What zod is to say of an unknown key: which keys there are. Undefined leaves any other message as it is. */
export function knownKeysOf({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'unrecognized_keys' || inst === undefined || !('shape' in inst)) return undefined;
  const { shape } = inst;
  return isJsonObject(shape) ? knownKeysMessage(Object.keys(shape)) : undefined;
}

/** The repair of a key that is nearly one of those known: it becomes that one, unless that one is there already. */
export function renaming(finding: SchemaFinding, document: unknown): Fix | null {
  if (finding.problem !== 'unknownKey') return null;
  const { path, data } = finding;
  const parent = path.slice(0, -1);
  const part = valueAt(document, parent);
  const meant = nearestName(data.key, data.known ?? []);
  if (meant === null || !isJsonObject(part) || Object.hasOwn(part, meant)) return null;
  return {
    label: 'fix.rename',
    edits: [
      { op: 'set', path: jsonPointer([...parent, meant]), value: own(part, data.key) },
      { op: 'remove', path: jsonPointer(path) },
    ],
  };
}
