import { typeName } from '../document/schema-finding.ts';
import { parseInstant } from '../instant.ts';
import { suggestionFor } from '../internal/meant.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import type { ScenarioEvent } from '../scenario.ts';
import { found, type InputFinding } from './input-finding.ts';
import { checkEvent, keysToField } from './parse-event.ts';
import { withoutQuotedHistory } from './quoted-history.ts';
import type { Report } from './report.ts';
import type { Tickets } from './scenario-tickets.ts';
import { misspeltPaths, unknownEventKeys } from './unknown-keys.ts';

/**
 * Whether an event or row may name this ticket: one of the scenario's own, or the parent of a group, which no scenario
 * lists because the run itself opens it (`<group node>:<key>:<n>`, formats.md 4).
 */
export function mayNameTicket(ticket: string, { ids }: Tickets): boolean {
  // Where no ticket could be read, that has been said, and naming one is not wrong too.
  return ids.size === 0 || ids.has(ticket) || /^[^:]+:.*:\d+$/s.test(ticket);
}

/**
 * Reads `events`, each completed by its index as `id` and the only ticket as `ticket`. A message that does not say so is
 * public and written by a person: authors of scenarios write mostly those. A host must always say which. Quoted history is
 * stripped from texts, as a host does.
 */
export function readEvents(document: JsonObject, tickets: Tickets, report: Report): readonly ScenarioEvent[] {
  const { events } = document;
  if (!Array.isArray(events)) {
    report.add(
      events === undefined
        ? found('missing', { key: 'events' })
        : found('wrongType', { expected: 'list', found: typeName(events) }),
    );
    return [];
  }
  const rows: readonly unknown[] = events;
  return rows.flatMap((row, index) => {
    const event = readEvent(completed(row, index, tickets), tickets, report.at(index));
    return event === null ? [] : [event];
  });
}

const plainMessage = { public: true, automated: false };

function plainText(message: JsonObject): JsonObject {
  const { text } = message;
  return typeof text === 'string' ? { ...message, text: withoutQuotedHistory(text) } : message;
}

function completed(row: unknown, index: number, { only }: Tickets): unknown {
  if (!isJsonObject(row)) return row;
  const { id = String(index), ticket = only ?? undefined, message } = row;
  return {
    ...(row['type'] === 'message.added' ? { ...plainMessage, ...plainText(row) } : row),
    id,
    ...(ticket === undefined ? {} : { ticket }),
    ...(isJsonObject(message) ? { message: { ...plainMessage, ...plainText(message) } } : {}),
  };
}

function readEvent(row: unknown, tickets: Tickets, report: Report): ScenarioEvent | null {
  const { misspelt } = unknownEventKeys(row);
  for (const finding of misspelt) report.add(finding, 'EVT');
  const event = checkEvent(row);
  if (!event.ok) {
    if (!misspelt.some((finding) => isMeantBy(finding, event.error))) report.add(event.error, 'EVT');
    return null;
  }
  for (const finding of misspeltFields({ ...event.value }, row)) report.add(finding, 'EVT');
  const { ticket } = event.value;
  if (ticket === undefined) {
    if (tickets.ids.size > 0) report.add(found('missing', { key: 'ticket' }, ['ticket']));
    return null;
  }
  if (!mayNameTicket(ticket, tickets)) report.add(found('unknownTicket', { ticket }, ['ticket']));
  return { ...event.value, ticket };
}

/** Whether a key is missing because it is misspelt, which is said already. */
function isMeantBy(unknown: InputFinding, missing: InputFinding): boolean {
  return (
    missing.problem === 'missing' &&
    unknown.problem === 'unknownKey' &&
    missing.path.length === unknown.path.length &&
    suggestionFor(unknown.data.key, [missing.data.key]) !== null
  );
}

/** Misspelt fields, wherever the event gives them. */
function misspeltFields(event: JsonObject, row: unknown): readonly InputFinding[] {
  return (['fields', 'set'] as const).flatMap((key) => {
    const fields = event[key];
    if (!isJsonObject(fields)) return [];
    return misspeltPaths(Object.keys(fields), (field) => keysToField(row, key, field));
  });
}

/** The latest instant of the events, as one of them writes it; null without events. */
export function latestInstant(events: readonly ScenarioEvent[]): string | null {
  let latest: { readonly at: string; readonly ms: number } | null = null;
  for (const { at } of events) {
    const instant = parseInstant(at);
    if (instant.ok && (latest === null || instant.value > latest.ms)) latest = { at, ms: instant.value };
  }
  return latest?.at ?? null;
}
