import type { LinkedPolicy } from '@rung/engine';
import type { Diagnostic } from '@rung/kernel';
import { type MapPath, mapFinding } from './map-finding.ts';
import type { ReplayMap, ReplayRule } from './replay-map.ts';

/**
 * Findings about the fields that a map fills: each must be a standard field or one that the policy declares, as the engine
 * passes over any other without a word. `MAP-06` with the place and the field that was probably meant. Pure.
 */
export function checkMapFields(map: ReplayMap, { homes }: LinkedPolicy): readonly Diagnostic[] {
  const filled = [
    ...[...(map.fields?.keys() ?? [])].map((field) => ({ field, path: ['fields', field] })),
    ...map.rules.flatMap((rule, index) => fieldsOfProperties(rule, ['rules', index, 'with'])),
  ];
  const known = [...homes.keys()];
  return filled
    .filter(({ field }) => !homes.has(field))
    .map(({ field, path }) => mapFinding({ problem: 'unknownKey', data: { key: field, known } }, path));
}

interface FilledField {
  readonly field: string;
  readonly path: MapPath;
}

/** Fields may also be written as properties of the event: `fields.ticket.topic`, `set.ticket.topic`. */
function fieldsOfProperties({ with: properties }: ReplayRule, path: MapPath): readonly FilledField[] {
  return [...(properties?.keys() ?? [])].flatMap((property) => {
    const [, field] = /^(?:fields|set)\.(.+)$/s.exec(property) ?? [];
    return field === undefined ? [] : [{ field, path: [...path, property] }];
  });
}
