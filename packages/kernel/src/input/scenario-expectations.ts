import { typeName } from '../document/schema-finding.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import type { ExpectedEffect, Scenario } from '../scenario.ts';
import type { Check } from './checks.ts';
import {
  effectPattern,
  expectedClock,
  expectedEffect,
  expectedFinal,
  expectedNote,
  expectedQueues,
} from './expectations.ts';
import { found } from './input-finding.ts';
import type { Report } from './report.ts';
import { mayNameTicket } from './scenario-events.ts';
import type { Tickets } from './scenario-tickets.ts';

type Expectations = Pick<Scenario, 'expect' | 'exactly' | 'never' | 'clocks' | 'notes' | 'final' | 'queues'>;

/** What is known about the scenario whose expectations are read. */
interface Reading {
  readonly document: JsonObject;
  readonly tickets: Tickets;
  readonly report: Report;
}

/** Reads everything that a scenario expects; all of it may be left out. */
export function readExpectations(reading: Reading): Expectations {
  return {
    // The checks make the rows what the types say: effects and patterns by name, and objects otherwise.
    expect: readRows(reading, 'expect', expectedEffect) as readonly ExpectedEffect[],
    exactly: readRows(reading, 'exactly', effectPattern) as readonly string[],
    never: readRows(reading, 'never', effectPattern) as readonly string[],
    clocks: readRows(reading, 'clocks', expectedClock) as readonly JsonObject[],
    notes: readRows(reading, 'notes', expectedNote) as readonly JsonObject[],
    ...readFinal(reading),
  };
}

function readRows({ document, tickets, report }: Reading, key: string, check: Check): readonly unknown[] {
  const rows = document[key] ?? [];
  if (!Array.isArray(rows)) {
    report.add(found('wrongType', { expected: 'list', found: typeName(rows) }, [key]));
    return [];
  }
  const list = report.at(key);
  for (const [index, row] of rows.entries()) {
    const finding = check(row);
    list.at(index).add(finding);
    if (finding === null) checkTicket(row, tickets, list.at(index));
  }
  return rows;
}

function checkTicket(row: unknown, tickets: Tickets, report: Report): void {
  const ticket = isJsonObject(row) ? row['ticket'] : undefined;
  if (typeof ticket === 'string' && !mayNameTicket(ticket, tickets)) {
    report.add(found('unknownTicket', { ticket }, ['ticket']));
  }
}

/** `final` is one ticket's state, or a map from ticket id in which `queues` may stand too. */
function readFinal(reading: Reading): Pick<Scenario, 'final' | 'queues'> {
  const final = reading.document['final'];
  if (final === undefined) return { final: {}, queues: {} };
  if (!isJsonObject(final)) {
    reading.report.add(found('wrongType', { expected: 'object', found: typeName(final) }, ['final']));
    return { final: {}, queues: {} };
  }
  const { only } = reading.tickets;
  const report = reading.report.at('final');
  if (reading.tickets.ids.size === 0) return { final: {}, queues: {} };
  if (only === null || isByTicket(final, reading.tickets))
    return readFinalByTicket(final, reading.tickets, report);
  report.add(expectedFinal(final));
  return { final: Object.fromEntries([[only, final]]), queues: {} };
}

function isByTicket(final: JsonObject, tickets: Tickets): boolean {
  const entries = Object.entries(final).filter(([key]) => key !== 'queues');
  return (
    entries.length > 0 && entries.every(([key, value]) => mayNameTicket(key, tickets) && isJsonObject(value))
  );
}

function readFinalByTicket(
  final: JsonObject,
  tickets: Tickets,
  report: Report,
): Pick<Scenario, 'final' | 'queues'> {
  const { queues, ...rest } = final;
  const isTicket = queues === undefined || tickets.ids.has('queues');
  const byTicket = isTicket ? final : rest;
  for (const [ticket, expected] of Object.entries(byTicket)) {
    if (!mayNameTicket(ticket, tickets)) report.add(found('unknownTicket', { ticket }, [ticket]));
    else report.at(ticket).add(expectedFinal(expected));
  }
  if (!isTicket) report.at('queues').add(expectedQueues(queues));
  // The checks above have looked at every key and value.
  return { final: byTicket as Scenario['final'], queues: (isTicket ? {} : queues) as Scenario['queues'] };
}
