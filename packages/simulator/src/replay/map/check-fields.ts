import type { LinkedPolicy } from '@rung/engine';
import type { Diagnostic, FieldValue } from '@rung/kernel';
import { type MapPath, mapFinding } from './map-finding.ts';
import type { ReplayMap, ReplayRule, ValueSource } from './replay-map.ts';

/**
 * Findings about the fields that a map fills: each must be a standard field or one that the policy declares, as the engine
 * passes over any other without a word, `MAP-06` with the place and the field that was probably meant; and where the policy lists
 * the values of a field, those that the map writes out must be among them, `MAP-08`, since every row with another is refused. Pure.
 */
export function checkMapFields(map: ReplayMap, { homes }: LinkedPolicy): readonly Diagnostic[] {
  const filled = [
    ...[...(map.fields ?? [])].map(([field, source]) => ({ field, source, path: ['fields', field] })),
    ...map.rules.flatMap((rule, index) => fieldsOfProperties(rule, ['rules', index, 'with'])),
  ];
  const known = [...homes.keys()];
  return filled.flatMap(({ field, source, path }) => {
    const home = homes.get(field);
    return home === undefined
      ? [mapFinding({ problem: 'unknownKey', data: { key: field, known } }, path)]
      : otherValues(source, home.declaration.values, path);
  });
}

/** Values that a map writes out for a field and that the policy does not list. */
function otherValues(
  source: ValueSource,
  allowed: readonly string[] | undefined,
  path: MapPath,
): readonly Diagnostic[] {
  if (allowed === undefined) return [];
  return writtenValues(source).flatMap(({ value, at }) =>
    typeof value !== 'string' || allowed.includes(value)
      ? []
      : [mapFinding({ problem: 'notAllowed', data: { allowed, found: value } }, [...path, ...at])],
  );
}

interface WrittenValue {
  readonly value: FieldValue | undefined;
  readonly at: MapPath;
}

function writtenValues(source: ValueSource): readonly WrittenValue[] {
  if ('value' in source) return [{ value: source.value, at: ['value'] }];
  if ('learned' in source) return [];
  const table = [...(source.values ?? [])].map(([text, value]) => ({ value, at: ['values', text] }));
  return [...table, { value: source.otherwise, at: ['otherwise'] }];
}

interface FilledField {
  readonly field: string;
  readonly source: ValueSource;
  readonly path: MapPath;
}

/** Fields may also be written as properties of the event: `fields.ticket.topic`, `set.ticket.topic`. */
function fieldsOfProperties({ with: properties }: ReplayRule, path: MapPath): readonly FilledField[] {
  return [...(properties ?? [])].flatMap(([property, source]) => {
    const [, field] = /^(?:fields|set)\.(.+)$/s.exec(property) ?? [];
    return field === undefined ? [] : [{ field, source, path: [...path, property] }];
  });
}
