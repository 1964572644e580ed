import { connectCodes } from '@rung/compiler';
import {
  addNode,
  changePart,
  connect,
  deleteNodes,
  editEach,
  editKinds,
  editRefusalCodes,
  renameNode,
  setConfig,
} from '@rung/editing';
import { type Flow, templates } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';

const en = createWording({ language: 'en' });
const de = createWording({ language: 'de' });
const flow: Flow = templates[0]?.flow ?? {
  format: 'rung/flow@1',
  id: 'x',
  name: '',
  tiers: {},
  nodes: {},
  edges: {},
};

it.each(editKinds)('says the edit %s in both languages', (what) => {
  const said = [en, de].map((wording) => wording.sayEdit({ what, data: {} }));
  expect(said[0]).not.toBe(what);
  expect(said[0]).not.toBe(said[1]);
});

it.each(editKinds)('says in both languages who made the edit %s', (what) => {
  const said = [en, de].map((wording) => wording.sayEditBy('Grace', { what, data: {} }));
  for (const sentence of said) expect(sentence).toMatch(/^Grace .+\.$/);
  expect(said[0]).not.toBe(said[1]);
});

it.each(editRefusalCodes)('says in both languages why an edit cannot be made: %s', (code) => {
  const said = [en, de].map((wording) => wording.sayEditRefusal(flow, { code, data: {} }));
  for (const sentence of said) expect(sentence).toMatch(/\.$/);
  expect(said[0]).not.toContain(code);
  expect(said[0]).not.toBe(said[1]);
});

it.each(connectCodes)('says in both languages why steps cannot be connected: %s', (code) => {
  const refusal = { code, nodes: ['a', 'b'], port: 'next' };
  const said = [en, de].map((wording) => wording.sayConnectRefusal(flow, refusal));
  for (const sentence of said) expect(sentence).toMatch(/\.$/);
  expect(said).not.toContain(en.sayEditRefusal(flow, { code: 'cannotConnect', data: {} }));
  expect(said[0]).not.toBe(said[1]);
});

it('says what the commands did, by the names of the time', () => {
  const small: Flow = {
    format: 'rung/flow@1',
    id: 'small',
    name: 'Small',
    tiers: { desk: { name: 'Service desk', rank: 1, kind: 'frontline' } },
    nodes: {
      intake: {
        kind: 'trigger',
        title: 'New',
        config: { events: ['ticket.created'], order: 1, mode: 'intake' },
      },
      desk: { kind: 'tier', config: { tier: 'desk' } },
      pause: { kind: 'wait', config: { until: { for: 'PT1H', calendar: 'always' } } },
    },
    edges: {},
  };
  const said = (edit: ReturnType<typeof addNode>): string =>
    edit.ok ? en.sayEdit(edit.value.label) : en.sayEditRefusal(small, edit.error);
  const from = { node: 'pause', port: 'elapsed' };
  expect(said(addNode(small, { kind: 'wait', title: 'Think' }))).toBe('Add “Think”');
  expect(said(connect(small, { from: { node: 'intake', port: 'out' }, to: 'desk' }))).toBe(
    'Lead “then” of “New” to “Service desk”',
  );
  expect(said(connect(small, { from, to: 'pause' }))).toBe(
    '“Wait” would go round for ever without anything new happening.',
  );
  expect(said(connect(small, { from, to: 'intake' }))).toBe(
    '“New” is a trigger: paths begin there, and none leads to it.',
  );
  expect(said(connect(small, { from: { node: 'desk', port: 'entered' }, to: 'desk' }))).toContain(
    '“Service desk”',
  );
  expect(said(renameNode(small, { node: 'intake', title: '' }))).toBe('Take away the title of “New”');
  expect(said(deleteNodes(small, { nodes: ['desk', 'pause'] }))).toBe('Delete 2 steps');
  expect(
    said(setConfig(small, { node: 'pause', config: { until: { for: '4h', calendar: 'always' } } })),
  ).toContain('PT4H');
});

it('says a changed limit of the authority matrix as money', () => {
  const limit = { kind: 'money', amount: 5_000, currency: 'EUR', inclusive: true } as const;
  const grant = { order: 1, tier: 'desk', action: 'Refund', limit };
  const small: Flow = {
    format: 'rung/flow@1',
    id: 'small',
    name: 'Small',
    tiers: { desk: { name: 'Service desk', rank: 1, kind: 'frontline' } },
    grants: { refund: grant },
    nodes: {},
    edges: {},
  };
  const value = { ...grant, limit: { ...limit, amount: 100_000 } };
  const edit = changePart(small, { part: 'grants', id: 'refund', value });
  if (!edit.ok) throw new Error(edit.error.code);
  expect(en.sayEdit(edit.value.label)).toBe('Change the amount of the authority row “Refund”: €50 → €1,000');
  expect(de.sayEditBy('Grace', edit.value.label)).toContain('50\u00A0€ → 1.000\u00A0€');
});

it('names the setting that was changed, in a step, an entry of a table and several steps', () => {
  const urgent = { id: 'urgent', when: 'ticket.priority == "urgent"', target: 'PT1H', calendar: 'always' };
  const all = { id: 'all', target: 'PT4H', calendar: 'always' };
  const clock: NonNullable<Flow['clocks']>[string] = {
    name: 'First answer',
    measure: 'firstResponse',
    targets: [urgent, all],
  };
  const hour = { until: { for: 'PT1H', calendar: 'always' } };
  const small: Flow = {
    format: 'rung/flow@1',
    id: 'small',
    name: 'Small',
    tiers: { desk: { name: 'Service desk', rank: 1, kind: 'frontline' } },
    clocks: { first: clock },
    nodes: {
      pause: { kind: 'wait', title: 'Think', config: hour },
      rest: { kind: 'wait', title: 'Rest', config: hour },
    },
    edges: {},
  };
  const said = (edit: ReturnType<typeof addNode>) => {
    if (!edit.ok) throw new Error(edit.error.code);
    const { label } = edit.value;
    return [en.sayEdit(label), de.sayEdit(label), de.sayEditBy('Grace', label)];
  };
  const change = (value: unknown) => changePart(small, { part: 'clocks', id: 'first', value });
  expect(said(change({ ...clock, targets: [urgent, { ...all, target: 'PT8H' }] }))).toEqual([
    'Change the target of the clock “First answer”: 4 hours → 8 hours',
    'Die Zielzeit von Uhr „First answer“ ändern: 4 Stunden → 8 Stunden',
    'Grace hat die Zielzeit von Uhr „First answer“ geändert: 4 Stunden → 8 Stunden.',
  ]);
  expect(said(change({ ...clock, pause: ['pending_customer'] }))[0]).toBe(
    'Change the pauses of the clock “First answer”',
  );
  expect(said(change({ ...clock, targets: [all], name: 'First reply' }))[0]).toBe(
    'Change the clock “First answer”',
  );
  const longer = { until: { for: 'PT2H', calendar: 'always' } };
  expect(said(setConfig(small, { node: 'pause', config: longer }))[0]).toBe(
    'Change the duration of “Think”: 1 hour → 2 hours',
  );
  const both = editEach(small, {
    nodes: ['pause', 'rest'],
    edit: (flow, node) => setConfig(flow, { node, config: longer }),
  });
  expect(said(both)).toEqual([
    'Change the duration of 2 steps',
    'Die Dauer von 2 Schritten ändern',
    'Grace hat die Dauer von 2 Schritten geändert.',
  ]);
});

it('tells an edit of a setting that has no words, and one of an older history, without naming it', () => {
  const label = (setting: string) => ({
    what: 'partChanged',
    data: { part: 'clocks', id: 'x', name: 'X', setting },
  });
  expect(en.sayEdit(label('noSuchSetting'))).toBe('Change the clock “X”');
  expect(en.sayEdit(label('targets.noSuchSetting'))).toBe('Change the targets of the clock “X”');
  expect(en.sayEdit({ what: 'partChanged', data: { part: 'clocks', id: 'x', name: 'X' } })).toBe(
    'Change the clock “X”',
  );
});

it('calls an outcome of a step by what the flow calls it', () => {
  const clocks: Flow['clocks'] = {
    reply: {
      name: 'First reply',
      measure: 'firstResponse',
      targets: [{ id: 'all', target: 'PT1H', calendar: 'always' }],
      thresholds: [{ id: 'warn_1i9rvhx', percent: 75 }],
    },
  };
  const watched: Flow = {
    format: 'rung/flow@1',
    id: 'watched',
    name: 'Watched',
    tiers: { desk: { name: 'Service desk', rank: 1, kind: 'frontline' } },
    clocks,
    nodes: {
      watch: { kind: 'sla', config: { clock: 'reply' } },
      desk: { kind: 'tier', title: 'Desk', config: { tier: 'desk' } },
    },
    edges: {},
  };
  const edit = connect(watched, { from: { node: 'watch', port: 'at:warn_1i9rvhx' }, to: 'desk' });
  if (!edit.ok) throw new Error(edit.error.code);
  expect(en.sayEdit(edit.value.label, edit.value.flow)).toBe('Lead “at 75 %” of “First reply” to “Desk”');
});

it('tells no amount of an old label that has lost its currency, in any language', () => {
  const label = (data: Readonly<Record<string, string | number>>) => ({
    what: 'partChanged',
    data: { part: 'grants', id: 'r', name: 'refund', from: 90_000, to: 50_000, ...data },
  });
  const currencies = { fromCurrency: 'EUR', toCurrency: 'EUR' };
  expect(en.sayEdit(label({}))).toBe('Change the authority row “refund”');
  expect(de.sayEdit(label({}))).not.toMatch(/\d/);
  expect(en.sayEdit(label(currencies))).toContain('€900 → €500');
  expect(de.sayEditBy('Ada', label(currencies))).toMatch(/900\s€.*500\s€/);
  // Where no money stands, numbers are told.
  expect(en.sayEdit(label({ part: 'tiers', from: 1, to: 2 }))).toContain('1 → 2');
});

const changedValue = (
  [setting, from, to]: readonly [string, string | number, string | number],
  of: Readonly<Record<string, string>> = { node: 'x', kind: 'trigger' },
) => ({
  what: Object.hasOwn(of, 'part') ? 'partChanged' : 'nodeChanged',
  data: { title: 'Refund', name: 'Refund', ...of, setting, from, to },
});

it('says values of a setting as its form does, never as they are stored', () => {
  const said = (...[values, of]: Parameters<typeof changedValue>): string =>
    en.sayEdit(changedValue(values, of));
  expect(said(['latch.kind', 'rearmWhenFalse', 'everyTime'])).toBe(
    'Change “How often” of “Refund”: each time it comes true → every time',
  );
  expect(said(['mode', 'interrupting', 'side'])).toBe(
    'Change the effect of “Refund”: may move the ticket → runs beside it',
  );
  expect(said(['measure', 'resolution', 'firstResponse'], { part: 'clocks' })).toContain(
    'time to the solution, without waiting for the customer → time to the first reply',
  );
  expect(said(['owner', 'role:founder', 'role:lead'], { part: 'tiers' })).toContain(
    'the founder role → the lead role',
  );
  expect(said(['kind', 'frontline', 'specialist'], { part: 'tiers' })).toContain('front line → specialists');
  expect(said(['calendar', 'always', 'office'], { part: 'tiers' })).toContain('around the clock → “office”');
  expect(said(['thresholds.percent', 75, 80], { part: 'clocks' })).toContain('75 % → 80 %');
  expect(said(['vars.id', 'ticket.id', 'ticket.subject'], { part: 'templates' })).toContain(
    'the placeholders of the text “Refund”: Ticket id → Subject',
  );
  expect(de.sayEdit(changedValue(['latch.kind', 'everyTime', 'rearmWhenFalse']))).toBe(
    '„Wie oft“ von „Refund“ ändern: jedes Mal → sooft es wieder zutrifft',
  );
});

it('puts no quotation marks around a condition that has some', () => {
  const field = changedValue(['when', 'ticket.subject == "leak"', 'ticket.subject == "flood"']);
  for (const said of [en.sayEdit(field, flow), de.sayEdit(field, flow)]) {
    expect(said).toContain('leak');
    expect(said).not.toMatch(/“[^”]*“[^”]*”[^“]*”|„[^“]*„/);
  }
});

it('says a short condition in words, and leaves out what would be cut to the same', () => {
  const vip = changedValue(['when', 'customer.vip', 'message.automated']);
  expect(en.sayEdit(vip, flow)).toBe(
    'Change the condition of “Refund”: “the customer is a VIP” → “the message is automated”',
  );
  const long = 'message.role == "customer" && !message.automated && ticket.priority == "urgent"';
  const longer = changedValue(['when', `${long} && customer.vip`, long]);
  expect(en.sayEdit(longer, flow)).toBe('Change the condition of “Refund”');
  const text = 'a'.repeat(100);
  const cut = changedValue(['text.en', text, `${text}b`], { part: 'templates' });
  expect(en.sayEdit(cut)).toBe('Change the text of the text “Refund”');
});

it('says what was undone and done again, and how much where it was much', () => {
  const renamed = { title: 'Senior', to: 'Lead', node: 'senior', count: 1, edit: 'nodeRenamed' };
  expect(en.sayEdit({ what: 'undone', data: renamed })).toBe(
    `Undo: ${en.sayEdit({ what: 'nodeRenamed', data: renamed })}`,
  );
  expect(en.sayEdit({ what: 'undone', data: renamed })).toContain('Lead');
  expect(de.sayEdit({ what: 'redone', data: renamed })).toMatch(/^Wiederholt: .*Lead/);
  expect(en.sayEditBy('Grace', { what: 'undone', data: renamed })).toMatch(/^Grace undid this: .*Lead/);
  expect(en.sayEdit({ what: 'redone', data: { count: 3, edit: 'nodesDeleted' } })).toContain('3');
  expect(en.sayEdit({ what: 'undone', data: { count: 197 } })).toBe('Undo 197 changes');
});
