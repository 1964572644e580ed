import { check } from '@rung/compiler';
import { addNode } from '@rung/editing';
import { type Flow, type NodeKind, parseFlow } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { sayFinding } from './say-finding.ts';

const parts = {
  format: 'rung/flow@1',
  id: 'f',
  name: 'F',
  tiers: {
    desk_1: { name: 'Service desk', rank: 1, kind: 'frontline', owner: 'queue:desk' },
    lead_2: { name: 'Team lead', rank: 2, kind: 'manager', owner: 'role:lead' },
  },
  clocks: {
    quiet_3: { name: 'Silence', measure: 'resolution', start: 'customer.vip', targets: [] },
    more_3: { name: 'Own time', measure: 'custom', start: 'customer.vip', targets: [] },
  },
  grants: {
    any_4: { order: 1, tier: 'desk_1', action: 'refund', limit: { kind: 'unbounded', reason: '' } },
    some_5: {
      order: 2,
      tier: 'desk_1',
      action: 'refund',
      limit: { kind: 'money', amount: 100, currency: 'EUR', inclusive: true },
    },
  },
  templates: { news_6: { name: 'News', audience: 'internal', text: {} } },
  wordLists: { angry_3: { name: 'Anger', language: 'en', words: [] } },
  channels: {},
  guards: {
    pingPong: { loop_7: { a: 'desk_1', b: 'desk_1', max: 1, then: 'lead_2' } },
    coolDowns: { rest_12: { triggers: [], length: 'PT4H', calendar: 'always' } },
    caps: { most_8: { of: 'noticesPerHour', max: 1, then: 'lead_2' } },
  },
  nodes: {
    intake_9: {
      kind: 'trigger',
      config: { events: ['ticket.updated'], order: 1, mode: 'intake', when: 'ticket.vip' },
    },
    say_10: {
      kind: 'set',
      config: { set: [{ field: 'ticket.legalHold', value: 'x' }] },
    },
    lost_11: { kind: 'tier', config: { tier: 'lead_2' } },
  },
  edges: {},
};

it('calls parts and fields by their names, whichever finding names them', () => {
  const read = parseFlow(parts);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const flow: Flow = read.value;
  const found = check(flow).diagnostics;
  const codes = new Set(found.map(({ code }) => code));
  for (const code of [
    'LNT-08',
    'RNG-431',
    'RNG-434',
    'RNG-435',
    'RNG-502',
    'RNG-601',
    'RNG-605',
    'RNG-706',
    'RNG-802',
  ])
    expect(codes).toContain(code);
  for (const language of ['en', 'de'] as const) {
    const wording = createWording({ language });
    const said = found.map((finding) => sayFinding(wording, flow, finding)).join(' ');
    expect(said).not.toMatch(/\b[a-z]+_\d|ticket\.(created|legalHold)/);
    expect(said).toMatch(/Service desk.*Silence|Silence.*Service desk/s);
  }
});

/** A flow of one new step. */
function withNew(kind: NodeKind): { readonly flow: Flow; readonly node: string } {
  const empty = parseFlow({ format: 'rung/flow@1', id: 'f', name: 'F', tiers: {}, nodes: {}, edges: {} });
  if (!empty.ok) throw new Error('this is a flow');
  const added = addNode(empty.value, { kind, salt: 'ab12' });
  if (!added.ok) throw new Error('it can be added');
  return { flow: added.value.flow, node: added.value.select?.[0] ?? '' };
}

it('calls steps and outcomes as the drawing does, in both languages', () => {
  const { flow, node } = withNew('authority');
  const open = check(flow).diagnostics.filter(({ code, nodeId }) => code === 'LNT-03' && nodeId === node);
  const said = (language: 'en' | 'de') =>
    open.map((finding) => sayFinding(createWording({ language }), flow, finding)).toSorted();
  expect(said('en')).toEqual([
    '“Authority” must say where “beyond everyone” leads.',
    '“Authority” must say where “may decide” leads.',
    '“Authority” must say where “needs sign-off” leads.',
  ]);
  expect(said('de')[0]).toContain('„');
  expect(said('de').join(' ')).not.toMatch(/needsSignOff|granted|authority_/);
});

it('says of a new step where every tier has one that no tier is chosen yet, on its card and among the findings', () => {
  const { flow } = withNew('tier');
  const made = addNode(flow, { kind: 'tier', salt: 'cd34' });
  if (!made.ok) throw new Error('it can be added');
  const [node = ''] = made.value.select ?? [];
  const open = check(made.value.flow).diagnostics.filter(({ path }) => path === `/nodes/${node}/config/tier`);
  expect(open.map(({ code, severity }) => [code, severity])).toEqual([['RNG-404', 'error']]);
  const told = { en: 'No tier chosen yet', de: 'Noch keine Stufe gewählt' };
  for (const language of ['en', 'de'] as const) {
    const wording = createWording({ language });
    expect(wording.sayTitle(made.value.flow, node)).toBe(language === 'en' ? 'Tier' : 'Stufe');
    expect(wording.saySummary(made.value.flow, node)).toBe(told[language]);
    for (const finding of open)
      expect(sayFinding(wording, made.value.flow, finding)).toContain(told[language]);
  }
});

it('says of a new notice in a policy without channels that none is chosen yet, on its card and among the findings', () => {
  const { flow, node } = withNew('notify');
  const open = check(flow).diagnostics.filter(({ path }) => path === `/nodes/${node}/config/channel`);
  expect(open.map(({ code, severity }) => [code, severity])).toEqual([['RNG-404', 'error']]);
  const told = { en: 'no channel chosen yet', de: 'noch kein Kanal gewählt' };
  for (const language of ['en', 'de'] as const) {
    const wording = createWording({ language });
    expect(wording.saySummary(flow, node)).toContain(told[language]);
    for (const finding of open)
      expect(sayFinding(wording, flow, finding).toLowerCase()).toContain(told[language].toLowerCase());
  }
});

it('says of a new step that no text is chosen yet, on its card and among the findings', () => {
  const told = { en: 'No text chosen yet', de: 'Noch kein Text gewählt' };
  for (const [kind, title] of [
    ['notify', { en: 'Notice', de: 'Hinweis' }],
    ['message', { en: 'Message', de: 'Nachricht' }],
  ] as const) {
    const { flow, node } = withNew(kind);
    const open = check(flow).diagnostics.filter(({ path }) => path === `/nodes/${node}/config/template`);
    expect(open.map(({ code }) => code)).toEqual(['RNG-707']);
    for (const language of ['en', 'de'] as const) {
      const wording = createWording({ language });
      expect(wording.sayTitle(flow, node)).toBe(title[language]);
      expect(wording.sayNode(flow, node)).toMatch(new RegExp(`${told[language]}$`, 'i'));
      for (const finding of open) expect(sayFinding(wording, flow, finding)).toContain(told[language]);
    }
  }
});

it('calls the rows of a clock, which nobody can name, by their places', () => {
  const { flow } = withNew('tier');
  const row = { target: 'PT8H', calendar: 'always' };
  const targets = [
    { ...row, id: 'all' },
    { ...row, id: 'row_16ce0iz' },
  ];
  const clocked = { ...flow, clocks: { reply: { name: 'First reply', measure: 'firstResponse', targets } } };
  const read = parseFlow(clocked);
  if (!read.ok) throw new Error('this is a flow');
  const found = check(read.value).diagnostics.filter(({ code }) => code === 'RNG-505');
  const told = {
    en: 'Row 2 of the clock “First reply” is never used: row 1 comes first and holds whenever it does.',
    de: 'Zeile 2 der Uhr „First reply“ wird nie verwendet: Zeile 1 kommt zuerst und trifft immer zu, wenn sie zuträfe.',
  };
  for (const language of ['en', 'de'] as const)
    expect(found.map((one) => sayFinding(createWording({ language }), read.value, one))).toEqual([
      told[language],
    ]);
});

it('calls a way that is never taken by its name, else by its place, as its form does', () => {
  const read = parseFlow({
    ...parts,
    nodes: {
      ask_1: {
        kind: 'condition',
        config: {
          cases: [
            { id: 'case_1x', when: 'customer.vip' },
            { id: 'case_2y', label: 'Both', when: 'customer.vip && ticket.priority == "high"' },
            { id: 'case_3z', when: 'ticket.priority == "low" && customer.vip' },
          ],
        },
      },
    },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const found = check(read.value).diagnostics.filter(({ code }) => code === 'RNG-322');
  const said = (language: 'en' | 'de') =>
    found.map((finding) => sayFinding(createWording({ language }), read.value, finding));
  expect(said('en')).toEqual([
    'The way “Both” is never taken: way 1 comes first and holds whenever it does.',
    'Way 3 is never taken: way 1 comes first and holds whenever it does.',
  ]);
  expect(said('de')).toEqual([
    'Der Weg „Both“ wird nie genommen: Weg 1 kommt zuerst und gilt immer, wenn er gälte.',
    'Weg 3 wird nie genommen: Weg 1 kommt zuerst und gilt immer, wenn er gälte.',
  ]);
});

it('calls an empty package that is handed over by its name', () => {
  const read = parseFlow({
    ...parts,
    contextPackages: { facts_1: { name: 'The facts', items: [] } },
    nodes: { give_1: { kind: 'handoff', config: { package: 'facts_1' } } },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [found] = check(read.value).diagnostics.filter(({ code }) => code === 'RNG-711');
  if (found === undefined) throw new Error('it is found');
  expect(sayFinding(createWording({ language: 'en' }), read.value, found)).toContain('“The facts”');
});
