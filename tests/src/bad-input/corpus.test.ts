import { compile } from '@rung/compiler';
import { conditionContext, parseCondition } from '@rung/condition';
import { type LinkedPolicy, link, sharedKeys, step, type TicketState } from '@rung/engine';
import { readFlow } from '@rung/flow';
import { parseScenarios, readJson, type TicketEvent } from '@rung/kernel';
import { parsePolicy } from '@rung/policy';
import { parseReplayMap, prepareMap } from '@rung/simulator';
import { expect, it } from 'vitest';
import { corpusFiles, corpusRows } from './corpus.ts';
import { deepFreeze } from './freeze.ts';
import { linkedPolicy } from './small-policy.ts';

/** A document that is read as JSON first: what is wrong with the text, else with the document. */
function findingsOf(
  bytes: Uint8Array,
  check: (document: unknown) => readonly { readonly code: string; readonly path?: string }[],
): readonly string[] {
  const json = readJson(bytes);
  if (!json.ok) return [`${json.error.code} ${json.error.line}:${json.error.column}`];
  return check(deepFreeze(json.value)).map(({ code, path }) => `${code} ${path}`);
}

it.each(corpusFiles('flows'))('answers the flow $name with the findings beside it', ({ bytes, findings }) => {
  const read = readFlow(bytes);
  const told = read.ok ? compile(deepFreeze(read.value.flow)).diagnostics : read.error;
  const errors = told.filter(({ severity }) => severity === 'error');
  const found = errors.map(({ code, path, data, range }) => {
    const { line, column } = range ?? data;
    return `${code} ${path}${line === undefined ? '' : ` ${line}:${column}`}`;
  });
  expect(found).toEqual(findings);
});

it.each(corpusFiles('policies'))(
  'answers the policy $name with the findings beside it',
  ({ bytes, findings }) => {
    const found = findingsOf(bytes, (document) => {
      const policy = parsePolicy(document);
      return policy.ok ? [] : policy.error;
    });
    expect(found).toEqual(findings);
  },
);

it.each(corpusFiles('scenarios'))(
  'answers the scenarios $name with the findings beside them',
  ({ bytes, findings }) => {
    const found = findingsOf(bytes, (document) => {
      const scenarios = parseScenarios(document);
      return scenarios.ok ? [] : scenarios.error;
    });
    expect(found).toEqual(findings);
  },
);

it('answers every condition of the corpus with the findings beside it', () => {
  const context = conditionContext({
    fields: { plan: { type: 'enum', values: ['free', 'paid'] } },
    wordLists: ['rude'],
    calendars: ['office'],
  });
  const rows = corpusRows<{ readonly text: string; readonly findings: readonly string[] }>(
    'conditions/conditions.json',
  );
  for (const { text, findings } of rows) {
    const parsed = parseCondition(text, context);
    const found = parsed.ok
      ? []
      : parsed.error.map(({ code, range }) => `${code} ${range?.line}:${range?.column}`);
    expect([text, found]).toEqual([text, findings]);
  }
});

const noon = '2026-03-02T10:10:00Z';
const born = { id: 'l0', ticket: 'T-1', type: 'ticket.created', at: '2026-03-02T10:00:00Z' } as const;

/** What happened to a ticket before the event of a row, by the name of its state. */
const lives: Readonly<Record<string, readonly TicketEvent[]>> = {
  none: [],
  open: [born],
  solved: [born, { id: 'l1', ticket: 'T-1', type: 'status.changed', status: 'solved', at: noon }],
  closed: [born, { id: 'l1', ticket: 'T-1', type: 'status.changed', status: 'closed', at: noon }],
  merged: [born, { id: 'l1', ticket: 'T-1', type: 'ticket.merged', into: 'T-2', at: noon }],
  deleted: [born, { id: 'l1', ticket: 'T-1', type: 'ticket.deleted', at: noon }],
  spam: [born, { id: 'l1', ticket: 'T-1', type: 'status.changed', status: 'spam', at: noon }],
};

function stateAfter(linked: LinkedPolicy, events: readonly TicketEvent[]): TicketState | null {
  let state: TicketState | null = null;
  for (const event of events) {
    const result = step(linked, state, event);
    if (!result.ok) throw new Error(result.error.code);
    state = result.value.state;
  }
  return state;
}

it('answers every event of the corpus with the refusal beside it, and leaves the state as it was', () => {
  const linked = linkedPolicy();
  const rows = corpusRows<{
    readonly why: string;
    readonly state: string;
    readonly event: unknown;
    readonly error: string | null;
  }>('events/events.json');
  for (const { why, state: name, event, error } of rows) {
    const state = deepFreeze(stateAfter(linked, lives[name] ?? []));
    const before = JSON.stringify(state);
    const given = deepFreeze(event) as TicketEvent; // whatever came from outside: that is what is tried
    expect(Array.isArray(sharedKeys(linked, state, given))).toBe(true);
    const result = step(linked, state, given);
    expect([why, result.ok ? null : `${result.error.code} ${result.error.path}`]).toEqual([why, error]);
    expect(JSON.stringify(state)).toBe(before);
  }
});

it('answers every map of the corpus with the findings beside it', () => {
  const rows = corpusRows<{
    readonly why: string;
    readonly map: unknown;
    readonly findings: readonly string[];
  }>('maps/maps.json');
  for (const { why, map, findings } of rows) {
    const parsed = parseReplayMap(deepFreeze(map));
    const prepared = parsed.ok
      ? prepareMap(parsed.value, (name) => (name === 'UTC' ? { transitions: [], offsets: [0] } : null))
      : parsed;
    const found = prepared.ok ? [] : prepared.error.map(({ code, path }) => `${code} ${path}`);
    expect([why, found]).toEqual([why, findings]);
  }
});

it('keeps the sound documents that the others were made from', () => {
  expect(link(linkedPolicy().policy).digest).toBe(linkedPolicy().digest);
  for (const folder of ['flows', 'policies', 'scenarios']) {
    expect(corpusFiles(folder).find(({ name }) => name === 'sound')?.findings).toEqual([]);
  }
});
