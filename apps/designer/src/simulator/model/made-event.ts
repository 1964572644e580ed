import { type Diagnostic, type JsonObject, parseEvent, type Result, type ScenarioEvent } from '@rung/kernel';
import type { EventKind } from './event-kinds.ts';
import { eventOf, initialValues, missingInputs } from './event-values.ts';
import { textOf } from './instants.ts';

/** What an event is made from. */
interface Making {
  /** Null: an event of which only the time can be changed. */
  readonly kind: EventKind | null;
  readonly values: JsonObject;
  readonly atMs: number;
  /** What it begins from where an event is changed. */
  readonly event?: ScenarioEvent | undefined;
}

/** The event as it was filled in, checked as the engine checks it; its id and ticket come from where it is put. */
export function madeEvent({ kind, values, atMs, event }: Making): Result<ScenarioEvent, Diagnostic> {
  const at = textOf(atMs);
  const written =
    kind === null ? { ...event, at } : { ...unasked(kind, event), ...eventOf(kind, values, at) };
  const read = parseEvent({ id: 'new', ...written });
  if (!read.ok) return read;
  return {
    ok: true,
    value: { ticket: '', ...read.value, ...(event === undefined ? {} : { ticket: event.ticket }) },
  };
}

/** What an event says beyond what its form asks, such as who acted for whom: changing the rest leaves it alone. */
function unasked({ inputs }: EventKind, event: ScenarioEvent | undefined): JsonObject {
  const asked = new Set<string>(inputs.map(({ key }) => key));
  return Object.fromEntries(Object.entries(event ?? {}).filter(([key]) => !asked.has(key)));
}

/** An event of a kind at an instant, without asking anything; null where something must be known of it. */
export function plainEvent(
  kind: EventKind,
  atMs: number,
  others: readonly ScenarioEvent[],
): ScenarioEvent | null {
  const values = initialValues(kind, others);
  if (missingInputs(kind, values).length > 0) return null;
  const made = madeEvent({ kind, values, atMs });
  return made.ok ? made.value : null;
}
