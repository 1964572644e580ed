import { expect, it } from 'vitest';
import { parseFlow } from './parse-flow.ts';
import { readFlow } from './read-flow.ts';

const flow = {
  format: 'rung/flow@1',
  id: 'tiny',
  name: 'Tiny',
  tiers: { team: { name: 'Team', rank: 1, kind: 'frontline', owner: 'queue:team' } },
  nodes: {
    intake: { kind: 'trigger', config: { events: ['ticket.created'], order: 1, mode: 'intake' } },
    team: { kind: 'tier', config: { tier: 'team' } },
  },
  edges: { e1: { from: { node: 'intake', port: 'out' }, to: 'team' } },
};

/** The codes and places of what is wrong with a document. */
function findings(value: unknown): readonly string[] {
  const parsed = parseFlow(value);
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path}`);
}

it('reads a flow and gives it back unchanged', () => {
  expect(parseFlow(flow)).toEqual({ ok: true, value: flow });
});

it('says where a key is missing, unknown or of the wrong type', () => {
  const { name, ...nameless } = flow;
  expect(findings({ ...nameless, colour: 'red', edges: [] })).toEqual([
    'FLW-05 /name',
    'FLW-07 /edges',
    'FLW-06 /colour',
  ]);
});

it('names the node that a finding is in', () => {
  const nodes = { ...flow.nodes, team: { kind: 'tier', config: { tier: 7 } } };
  const parsed = parseFlow({ ...flow, nodes });
  expect(parsed.ok ? [] : parsed.error).toMatchObject([
    {
      code: 'FLW-07',
      nodeId: 'team',
      path: '/nodes/team/config/tier',
      message: 'This must be text, not a number.',
    },
  ]);
});

it('refuses an unknown node kind and an unknown event, and lists what there is', () => {
  const parsed = parseFlow({
    ...flow,
    nodes: {
      odd: { kind: 'teleport', config: {} },
      intake: { kind: 'trigger', config: { events: ['ticket.creatd'], order: 1, mode: 'intake' } },
    },
  });
  const errors = parsed.ok ? [] : parsed.error;
  expect(errors.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'FLW-08 /nodes/odd/kind',
    'FLW-08 /nodes/intake/config/events/0',
  ]);
  expect(errors[0]?.message).toContain('"swarm"');
  expect(errors[1]?.message).toContain('"ticket.created"');
});

it('asks for the key, the kind and the word that were probably meant, and offers to put them right', () => {
  const { edges, nodes, ...rest } = flow;
  const intake = { ...nodes.intake, config: { events: ['ticket.craeted'], order: 1, mdoe: 'intake' } };
  const parsed = parseFlow({
    ...rest,
    nodes: { intake, team: { ...nodes.team, kind: 'teir' } },
    egdes: edges,
  });
  const told = (parsed.ok ? [] : parsed.error).map(({ path, message, fix }) => [path, message, fix]);
  expect(told).toContainEqual([
    '/egdes',
    '"egdes" is not known here. Did you mean "edges"?',
    {
      label: 'fix.rename',
      edits: [
        { op: 'set', path: '/edges', value: edges },
        { op: 'remove', path: '/egdes' },
      ],
    },
  ]);
  expect(told).toContainEqual([
    '/nodes/intake/config/mdoe',
    '"mdoe" is not known here. Did you mean "mode"?',
    expect.objectContaining({ label: 'fix.rename' }),
  ]);
  const set = (path: string, value: string) => ({
    label: 'fix.useSuggestion',
    edits: [{ op: 'set', path, value }],
  });
  expect(told).toContainEqual([
    '/nodes/team/kind',
    expect.stringMatching(/ Did you mean "tier"\?$/),
    set('/nodes/team/kind', 'tier'),
  ]);
  expect(told).toContainEqual([
    '/nodes/intake/config/events/0',
    expect.stringMatching(/ Did you mean "ticket\.created"\?$/),
    set('/nodes/intake/config/events/0', 'ticket.created'),
  ]);
});

it('offers no key that is there already, and none that is far from what was written', () => {
  const parsed = parseFlow({ ...flow, teirs: {}, colour: 'red' });
  const errors = parsed.ok ? [] : parsed.error;
  expect(errors.map(({ data, fix }) => [data['suggestion'], fix])).toEqual([
    ['tiers', undefined],
    [null, undefined],
  ]);
});

it('refuses a newer format, a foreign one and none at all', () => {
  expect(findings({ ...flow, format: 'rung/flow@9' })).toEqual(['FLW-04 /format']);
  expect(findings({ ...flow, format: 'rung/policy@1' })).toEqual(['FLW-03 /format']);
  expect(findings({ name: 'x' })).toEqual(['FLW-03 /format']);
  const newer = parseFlow({ ...flow, format: 'rung/flow@9' });
  expect(newer.ok ? '' : newer.error[0]?.message).toContain('newer than this program');
});

it('refuses ids that every object already has, and ids that mean something else', () => {
  const tier = flow.tiers.team;
  for (const id of ['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '9a', 'a b', '']) {
    expect(findings({ ...flow, tiers: { [id]: tier } })).toEqual([`FLW-11 /tiers/${id}`]);
  }
  for (const id of ['back', 'engine']) {
    expect(findings({ ...flow, nodes: { [id]: flow.nodes.team } })).toEqual([`FLW-11 /nodes/${id}`]);
  }
  const calendar = { name: 'c', zone: 'Europe/London', week: {} };
  expect(findings({ ...flow, calendars: { always: calendar } })).toEqual(['FLW-11 /calendars/always']);
});

it('refuses the key __proto__ wherever it stands', () => {
  const text = JSON.stringify(flow).replace('"rank"', '"__proto__":{"admin":true},"rank"');
  expect(findings(JSON.parse(text))).toEqual(['FLW-01 /tiers/team/__proto__']);
});

it('tells the branch of a threshold that was meant', () => {
  const clock = {
    name: 'c',
    measure: 'resolution',
    targets: [],
    thresholds: [
      { id: 'half', percent: 150 },
      { id: 'breached', percent: 50 },
    ],
  };
  expect(findings({ ...flow, clocks: { c: clock } })).toEqual([
    'FLW-10 /clocks/c/thresholds/0/percent',
    'FLW-09 /clocks/c/thresholds/1/id',
  ]);
});

it('refuses durations of nothing, of months and of ages, and dates that do not exist', () => {
  for (const acknowledge of ['PT0S', 'P1M', 'P', 'PT', 'P999999999W', '4h']) {
    expect(findings({ ...flow, tiers: { team: { ...flow.tiers.team, acknowledge } } })).toEqual([
      'FLW-09 /tiers/team/acknowledge',
    ]);
  }
  const exceptions = [{ date: '2026-02-30', windows: [] }];
  const calendars = { c: { name: 'c', zone: 'UTC', week: { mon: [['24:00', '24:00']] }, exceptions } };
  expect(findings({ ...flow, calendars })).toEqual([
    'FLW-09 /calendars/c/week/mon/0/0',
    'FLW-09 /calendars/c/exceptions/0/date',
  ]);
});

it.each([
  [{ acknowledge: '8 hours' }, '09:00', 'Did you mean "PT8H"?'],
  [{ acknowledge: 'P1M' }, '09:00', 'at least PT1S.'],
  [{}, '9:00', 'Did you mean "09:00"?'],
  [{}, '5pm', 'Did you mean "17:00"?'],
  [{}, '12 am', 'Did you mean "00:00"?'],
  [{}, '25:00', 'only an end may be 24:00.'],
])('says how %j and the time %s are written', (tier, start, said) => {
  const tiers = { team: { ...flow.tiers.team, ...tier } };
  const calendars = { c: { name: 'c', zone: 'UTC', week: { mon: [[start, '18:00']] } } };
  const parsed = parseFlow({ ...flow, tiers, calendars });
  const [message] = parsed.ok ? [] : parsed.error.map((finding) => finding.message);
  expect(message?.endsWith(said)).toBe(true);
});

it('counts the parts before it reads them', () => {
  const nodes = Object.fromEntries(
    Array.from({ length: 12_001 }, (_, i) => [`n${i}`, { kind: 'end', config: {} }]),
  );
  expect(findings({ ...flow, nodes })).toEqual(['FLW-12 /nodes']);
});

it('takes a position for each node of the largest flow, and as many that a merge left behind', () => {
  const ids = Array.from({ length: 12_000 }, (_, i) => i);
  const nodes = Object.fromEntries(ids.map((i) => [`n${i}`, { kind: 'end', config: {} }]));
  const layout = Object.fromEntries(
    ids.flatMap((i) => [
      [`n${i}`, { x: i, y: 0 }],
      [`gone${i}`, { x: i, y: 0 }],
    ]),
  );
  expect(findings({ ...flow, nodes, layout })).toEqual([]);
});

it('never throws, whatever it is given', () => {
  const cycle: Record<string, unknown> = { ...flow };
  cycle['name'] = cycle;
  for (const value of [
    undefined,
    null,
    1,
    'x',
    [],
    [flow],
    () => flow,
    cycle,
    new Map(),
    Symbol('flow'),
    1n,
  ]) {
    expect(findings(value).length).toBeGreaterThan(0);
  }
});

it('reports text that is no JSON with its line and column', () => {
  const read = readFlow('{\n  "format": rung\n}');
  expect(read.ok ? [] : read.error).toMatchObject([{ code: 'FLW-02', data: { line: 2, column: 13 } }]);
});

it('drops positions of nodes that are gone and says so', () => {
  const layout = { team: { x: 0, y: 0 }, gone: { x: 1, y: 1 } };
  const read = readFlow(JSON.stringify({ ...flow, layout }));
  expect(read.ok && read.value.flow.layout).toEqual({ team: { x: 0, y: 0 } });
  expect(read.ok && read.value.repaired?.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'FLW-20 /layout/gone',
  ]);
  expect(readFlow(JSON.stringify(flow))).toEqual({ ok: true, value: { flow } });
});

it('says where to begin when more is wrong than can be listed', () => {
  const words = Array.from({ length: 300_000 }, () => 1);
  expect(findings({ ...flow, wordLists: { rude: { language: 'en', words } } })).toEqual([
    'FLW-13 /wordLists/rude/words',
  ]);
});
