import type { JsonObject, ScenarioEvent } from '@rung/kernel';
import type { EventKind } from './event-kinds.ts';

/** An event as its form begins, after others of its ticket. */
export function initialValues({ inputs, type }: EventKind, others: readonly ScenarioEvent[]): JsonObject {
  const asked = others.flatMap((event) => (event.type === 'action.requested' ? [event.request] : []));
  return Object.fromEntries(
    inputs.flatMap(({ key, initial }) => {
      if (initial === undefined) return [];
      return [[key, key === 'request' ? requestFor(type, asked) : initial]];
    }),
  );
}

/** The request that an event is about: a new one where something is asked for, else the latest. */
function requestFor(type: EventKind['type'], asked: readonly string[]): string {
  const latest = asked.at(-1);
  if (type !== 'action.requested' && latest !== undefined) return latest;
  let number = 1;
  while (asked.includes(`R-${number}`)) number += 1;
  return `R-${number}`;
}

/** The event that a form describes; what was left empty is left out. */
export function eventOf(kind: EventKind, values: JsonObject, at: string): JsonObject {
  const given = kind.inputs.flatMap(({ key }) => {
    const value = values[key];
    if (key === 'text' && kind.type === 'message.added') return [[key, value ?? ''] as const];
    return value === undefined || value === null || value === '' ? [] : [[key, value] as const];
  });
  return { type: kind.type, at, ...kind.fixed, ...Object.fromEntries(given) };
}

/** Keys of what must still be filled in. */
export function missingInputs({ inputs }: EventKind, values: JsonObject): readonly string[] {
  return inputs
    .filter(({ key, isRequired, control }) => {
      const value = values[key];
      if (!isRequired) return false;
      if (control === 'fields')
        return Object.keys(typeof value === 'object' && value !== null ? value : {}).length === 0;
      return value === undefined || value === null || value === '';
    })
    .map(({ key }) => key);
}
