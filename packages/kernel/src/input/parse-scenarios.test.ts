import { expect, it } from 'vitest';
import { parseScenarioList, parseScenarios } from './parse-scenario.ts';

const created = { at: '2026-03-27T16:00:00Z', type: 'ticket.created' };
const minimal = { format: 'rung/scenario@1', name: 'one', ticket: { id: 'T-1' }, events: [created] };
const twoTickets = {
  format: 'rung/scenario@1',
  name: 'two',
  tickets: [{ id: 'T-1' }, { id: 'T-2', priority: 'high' }],
  events: [
    { ...created, ticket: 'T-1' },
    { ...created, ticket: 'T-2', at: '2026-03-27T17:30:00+01:00' },
  ],
};

it('reads a file of one scenario or of several', () => {
  const { format, ...listed } = minimal;
  expect(parseScenarios(minimal)).toMatchObject({ ok: true, value: [{ name: 'one' }] });
  expect(
    parseScenarios({ format: 'rung/scenarios@1', scenarios: [minimal, twoTickets, listed] }),
  ).toMatchObject({
    ok: true,
    value: [{ name: 'one', format }, { name: 'two' }, { name: 'one', format }],
  });
  expect(parseScenarios({ format: 'rung/scenarios@1', scenarios: [] })).toEqual({ ok: true, value: [] });
});

it('says everything that is wrong in a file of several', () => {
  const places = (value: unknown) => {
    const result = parseScenarios(value);
    return result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`);
  };
  const format = 'rung/scenarios@1';
  const file = {
    format,
    note: '',
    scenarios: [{ ...minimal, name: 1 }, minimal, { ...minimal, format: 'x' }, 7],
  };
  expect(places(file)).toEqual([
    'SCN-06 /note',
    'SCN-07 /scenarios/0/name',
    'SCN-03 /scenarios/2/format',
    'SCN-07 /scenarios/3',
  ]);
  expect(places({ format })).toEqual(['SCN-05 /scenarios']);
  expect(places({ format, scenarios: {} })).toEqual(['SCN-07 /scenarios']);
  expect(places({ format: 'rung/scenarios@2', scenarios: [] })).toEqual(['SCN-04 /format']);
  expect(places({ format: 'rung/scenarios@', scenarios: [] })).toEqual(['SCN-03 /format']);
  expect(places({ scenarios: [] })).toEqual(['SCN-03 /format']);
  expect(places(5)).toEqual(['SCN-07 ']);
});

it('reads the other scenarios of a file in which one is malformed', () => {
  const sound = { name: 'sound', ticket: { id: 'T-1' }, events: [] };
  const file = parseScenarioList({
    format: 'rung/scenarios@1',
    scenarios: [sound, { ...sound, name: 'odd', events: 5 }, 7],
  });
  const entries = file.ok ? file.value : [];
  expect(entries.map(({ name, scenario }) => [name, scenario.ok])).toEqual([
    ['sound', true],
    ['odd', false],
    ['scenario 3', false],
  ]);
});
