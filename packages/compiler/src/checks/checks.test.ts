import type { FixEdit } from '@rung/kernel';
import { expect, it } from 'vitest';
import { edge, findings, remove, set, waiting } from './findings.fake.ts';

it('sees a loop through the triggers on a clock that an sla attaches', () => {
  const loops = findings(
    'LNT-04',
    set('/nodes/again', { kind: 'sla', config: { clock: 'solve' } }),
    set('/edges/x', edge('again', 'continue', 'done')),
    ...['at:soon', 'at:early', 'at:late', 'breached'].map((port) =>
      set(`/edges/x_${port.replace(':', '_')}`, edge('again', port, 'done')),
    ),
    set('/nodes/almost/config/mode', 'side'),
    set('/edges/almost', edge('ping', 'next', 'again')),
  );
  expect(loops.map(({ data }) => data['nodes'])).toEqual([['again', 'almost', 'ping']]);
});

it('sees a loop through a clock that every entry to a tier starts anew', () => {
  const loops = findings(
    'LNT-04',
    set('/clocks/solve/measure', 'tierTime'),
    set('/nodes/almost/config/mode', 'interrupting'),
    set('/edges/x', edge('ping', 'next', 'boss')),
  );
  expect(loops.length).toBe(1);
});

it('sees a loop through derived events unless a latch ends it', () => {
  const edits = (latch: object): readonly FixEdit[] => [
    set('/nodes/heard', {
      kind: 'trigger',
      config: { events: ['field.set'], order: 70, mode: 'side', latch },
    }),
    set('/nodes/later', waiting(5)),
    set('/edges/x', edge('heard', 'out', 'later')),
    set('/edges/y', edge('later', 'elapsed', 'mark')),
  ];
  expect(findings('LNT-04', ...edits({ kind: 'everyTime' })).length).toBe(1);
  expect(findings('LNT-04', ...edits({ kind: 'oncePerEpisode' }))).toEqual([]);
  expect(findings('LNT-04', ...edits({ kind: 'every', interval: 'PT1H', max: 3 }))).toEqual([]);
});

it('sees two tiers that hand a ticket back and forth by time alone', () => {
  const loops = findings(
    'LNT-04',
    set('/tiers/front/work', 'PT1H'),
    set('/nodes/calm/config/to', 'back'),
    set('/edges/x', edge('front', 'overdue', 'boss')),
    set('/tiers/boss/work', 'PT1H'),
    set('/edges/y', edge('boss', 'overdue', 'calm')),
  );
  expect(loops.length).toBe(1);
});

it('takes a cycle that needs an outside event for none', () => {
  expect(findings('LNT-04', set('/edges/x', edge('boss', 'accepted', 'calm')))).toEqual([]);
});

it('finds a cycle by the wrong outlet of a repeat', () => {
  expect(findings('LNT-04', set('/edges/e32/to', 'nag'), set('/edges/e31/to', 'nag')).length).toBe(1);
});

it('reaches a step that only a guard or a de-escalation names', () => {
  const lonely = set('/nodes/second', { kind: 'tier', config: { tier: 'desk' } });
  expect(findings('LNT-02', lonely).length).toBe(1);
  expect(findings('LNT-02', lonely, set('/nodes/calm/config/to', 'second'))).toEqual([]);
});

it('offers the step and the outlet that were probably meant, and keeps what was set', () => {
  const [from] = findings('RNG-101', set('/edges/x', edge('fornt', 'entered', 'done')));
  expect(from?.message).toMatch(/ Did you mean “front”\?$/);
  expect(from?.fix).toMatchObject({ edits: [set('/edges/x/from/node', 'front')] });
  const [taken] = findings('RNG-101', set('/edges/x', edge('intak', 'out', 'done')));
  expect(taken?.fix).toMatchObject({ label: 'fix.remove' });
  const seen = { reason: 'seen' };
  const [renamed] = findings('RNG-106', set('/nodes/front/ports', { acknowledge: seen }));
  expect(renamed?.fix).toEqual({
    label: 'fix.rename',
    edits: [set('/nodes/front/ports/acknowledged', seen), remove('/nodes/front/ports/acknowledge')],
  });
  const both = { acknowledge: seen, acknowledged: { reason: 'taken' } };
  const [second] = findings('RNG-106', set('/nodes/front/ports', both));
  expect(second?.fix).toMatchObject({ label: 'fix.remove' });
});

it('promises only clocks that there are', () => {
  const [found] = findings('LNT-19', set('/nodes/tell/config/promise', 'expert.works'));
  expect(found?.fix?.edits).toEqual([set('/nodes/tell/config/promise', 'expert.work')]);
  for (const promise of ['solve', 'expert.acknowledgement', 'vendor', 'sign', 'after']) {
    expect(findings('LNT-19', set('/nodes/tell/config/promise', promise))).toEqual([]);
  }
  for (const promise of ['front.work', 'together']) {
    expect(findings('LNT-19', set('/nodes/tell/config/promise', promise)).length).toBe(1);
  }
});

it('tells a notice nothing that its reader may not know', () => {
  const phi = set('/templates/look/vars/id', 'ticket.diagnosis');
  const inApp = set('/nodes/ping/config/channel', 'inbox');
  const to = (target: string): FixEdit => set('/nodes/ping/config/to', target);
  expect(findings('RNG-704', phi, inApp, to('tier:expert'))).toEqual([]);
  expect(findings('RNG-705', phi, inApp, to('tier:expert'))).toEqual([]);
  expect(findings('RNG-705', phi, to('tier:expert')).length).toBe(1);
  expect(findings('RNG-704', phi, inApp, to('tier:front')).length).toBe(1);
  expect(findings('RNG-704', phi, inApp, to('schedule:expert'))).toEqual([]);
  expect(findings('RNG-704', phi, inApp, to('queue:somebody')).length).toBe(1);
  expect(findings('RNG-704', set('/templates/look/vars/id', 'customer.id'), to('vendor:acme')).length).toBe(
    1,
  );
});

it('knows whose the owner is where a path begins at one tier', () => {
  const edits = [
    set('/nodes/mine', { kind: 'notify', config: { to: 'owner', channel: 'inbox', template: 'private' } }),
    set('/templates/private', {
      name: 'Private',
      audience: 'internal',
      text: { en: '{what}' },
      vars: { what: 'ticket.diagnosis' },
    }),
  ];
  expect(findings('RNG-704', ...edits, set('/edges/x', edge('expert', 'accepted', 'mine')))).toEqual([]);
  expect(findings('RNG-704', ...edits, set('/edges/x', edge('front', 'accepted', 'mine'))).length).toBe(1);
});

it('counts the same person once among approvers', () => {
  const named = (...owners: readonly string[]): readonly FixEdit[] => [
    ...owners.map((owner, index) =>
      set(`/tiers/a${index}`, { name: owner, rank: 5 + index, kind: 'manager', owner }),
    ),
    set('/grants/front_large/stages', [{ tiers: owners.map((_, index) => `a${index}`), need: 2 }]),
  ];
  expect(findings('LNT-14', ...named('user:kim', 'user:kim')).length).toBe(1);
  expect(findings('LNT-14', ...named('user:kim', 'user:lee'))).toEqual([]);
});

it('lets two people sign together what neither may sign alone', () => {
  const stages = [{ tiers: ['expert', 'boss'], need: 2 }];
  expect(
    findings(
      'LNT-13',
      set('/grants/expert_refund/limit/amount', 1),
      set('/grants/front_large/stages', stages),
    ),
  ).toEqual([]);
});

it('takes a condition that only asks that a risk is absent for no risk', () => {
  const edits = [set('/nodes/moody/config/when', 'sentiment.score <= -0.6 && !ticket.fraudFlag')];
  expect(findings('LNT-16', ...edits)).toEqual([]);
});

it('says each part that is missing, unless it says why', () => {
  const silent = [
    ...['ping', 'tell', 'tell_boss', 'pack'].map((id) => remove(`/nodes/${id}`)),
    remove('/tiers/expert/package'),
  ];
  expect(findings('LNT-01', ...silent).map(({ data }) => data['part'])).toEqual(['communication']);
  expect(findings('LNT-01', ...silent, set('/notApplicable', { communication: 'By hand.' }))).toEqual([]);
  expect(findings('LNT-01', ...silent, set('/notApplicable', { communication: ' ' })).length).toBe(1);
});

it('reports clashes of side triggers only where they may fire together', () => {
  const trigger = (when: string): object => ({
    kind: 'trigger',
    config: { events: ['ticket.updated'], when, order: 9, mode: 'side' },
  });
  const topic = (value: string): object => ({
    kind: 'set',
    config: { set: [{ field: 'ticket.topic', value }] },
  });
  const edits = (a: string, b: string): readonly FixEdit[] => [
    set('/nodes/one', trigger(a)),
    set('/nodes/two', trigger(b)),
    set('/nodes/topic_a', topic('a')),
    set('/nodes/topic_b', topic('b')),
    set('/edges/x', edge('one', 'out', 'topic_a')),
    set('/edges/y', edge('two', 'out', 'topic_b')),
  ];
  expect(findings('LNT-22', ...edits('customer.vip', 'has(ticket.form)')).length).toBe(1);
  expect(findings('LNT-22', ...edits('customer.vip', '!customer.vip'))).toEqual([]);
  expect(
    findings('LNT-22', ...edits('customer.vip', 'has(ticket.form)'), set('/nodes/two/config/order', 10)),
  ).toEqual([]);
});

it('tells apart moves that a customer should hear of', () => {
  const untold = set('/edges/e12/to', 'which');
  expect(findings('RNG-413', untold).map(({ nodeId }) => nodeId)).toEqual(['boss', 'expert']);
  const atEntry = [
    set('/nodes/hello', { kind: 'message', config: { template: 'climbed', promise: 'solve' } }),
    set('/edges/x', edge('boss', 'entered', 'hello')),
  ];
  expect(findings('RNG-413', untold, ...atEntry).map(({ nodeId }) => nodeId)).toEqual(['expert']);
  const always = [
    set('/nodes/heard', { kind: 'trigger', config: { events: ['tier.entered'], order: 70, mode: 'side' } }),
    set('/nodes/hello', { kind: 'message', config: { template: 'climbed', promise: 'solve' } }),
    set('/edges/x', edge('heard', 'out', 'hello')),
  ];
  expect(findings('RNG-413', untold, ...always)).toEqual([]);
  expect(findings('RNG-413', untold, set('/notApplicable', { communication: 'By hand.' }))).toEqual([]);
});

it('gives a calendar that never opens its code', () => {
  expect(findings('LNT-10', set('/calendars/office/week', {})).length).toBe(1);
});

it('sees a loop through the tier that a reached cap or a ping-pong sends to, unless a repeat counts it', () => {
  const down = (to: string): object => ({ kind: 'deescalate', config: { to, reason: 'calm' } });
  const lastOfLine = [
    set('/guards/caps/again', { of: 'repeatsPerTier', max: 1, then: 'boss' }),
    set('/tiers/boss/work', 'PT1H'),
    set('/nodes/hand_down', down('front')),
    set('/edges/y', edge('boss', 'overdue', 'hand_down')),
    set('/tiers/front/work', 'PT1H'),
  ];
  const loops = findings('LNT-04', ...lastOfLine, set('/edges/x', edge('front', 'overdue', 'solving')));
  expect(loops.map(({ data }) => data['nodes'])).toEqual([['boss', 'hand_down', 'front']]);
  const counted = [
    set('/nodes/twice', { kind: 'repeat', config: { times: 2 } }),
    set('/edges/x', edge('front', 'overdue', 'twice')),
    set('/edges/x1', edge('twice', 'again', 'solving')),
    set('/edges/x2', edge('twice', 'exhausted', 'done')),
  ];
  expect(findings('LNT-04', ...lastOfLine, ...counted)).toEqual([]);
  const returns = [
    set('/guards/pingPong/front_expert', { a: 'front', b: 'desk', max: 1, then: 'boss' }),
    set('/tiers/boss/work', 'PT1H'),
    set('/nodes/hand_down', down('desk')),
    set('/tiers/desk/work', 'PT1H'),
    set('/edges/y', edge('boss', 'overdue', 'hand_down')),
  ];
  const overdue = (to: string): FixEdit => set('/edges/x', edge('desk', 'overdue', to));
  expect(findings('LNT-04', ...returns, overdue('done'))).toEqual([]);
  expect(findings('LNT-04', ...returns, set('/nodes/home', down('front')), overdue('home')).length).toBe(1);
});

it('warns of entries of a word list in which the search finds no word, at each', () => {
  const words = ['cancel', ' ', '\u200B', '...', '-', '\n', '\u00AD', '\u{1F642}', '退款', 'don’t'];
  const found = findings('RNG-803', set('/wordLists/leaving/words', words));
  expect(found.map(({ path, severity }) => [path, severity])).toEqual(
    [1, 2, 3, 4, 5, 6].map((index) => [`/wordLists/leaving/words/${index}`, 'warning']),
  );
});

it.each(['\u0000', '\u0007', '\u001B', '\u007F', '\u0080', '\u009F', '\u202E', '\u2066'])(
  'finds %j in names, in titles and in text of several lines, each with its place and repair',
  (mark) => {
    const hidden = `Front${mark} line`;
    const places = [
      '/name',
      '/tiers/expert/name',
      '/clocks/solve/name',
      '/nodes/front/title',
      '/nodes/front/notes',
    ];
    const found = findings('RNG-113', ...places.map((path) => set(path, hidden)));
    expect(found.map(({ path, nodeId }) => [path, nodeId]).toSorted()).toEqual(
      places.map((path) => [path, path.startsWith('/nodes') ? 'front' : undefined]).toSorted(),
    );
    for (const { severity, path = '', data, fix } of found) {
      const code = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      expect({ severity, characters: data['characters'] }).toEqual({
        severity: 'warning',
        characters: [`U+${code}`],
      });
      expect(fix?.edits).toEqual([set(path, 'Front line')]);
    }
  },
);

it.each(['\t', '\n', '\r\n', '\u2028'])('lets %j stand in text of several lines, not in a name', (mark) => {
  const text = ` One${mark}two${mark}`;
  const found = findings('RNG-113', set('/nodes/front/title', text), set('/nodes/front/notes', text));
  expect(found.map(({ path, data }) => [path, data['cleaned']])).toEqual([['/nodes/front/title', 'One two']]);
  expect(found[0]?.data['characters']).toEqual(
    [...mark].map((character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`),
  );
});

it('misses rows of the matrix only for tiers of the ladder that rank among those who decide', () => {
  const duty = { name: 'Duty', rank: 1, kind: 'manager', owner: 'queue:duty' };
  const left = (...edits: Parameters<typeof findings>[1][]): readonly unknown[] =>
    findings('RNG-610', ...edits).map(({ path }) => path);
  expect(left(set('/tiers/duty', duty))).toEqual(['/tiers/duty']);
  expect(left(set('/tiers/duty', { ...duty, rank: 0 }))).toEqual([]);
  expect(left(set('/tiers/duty', { ...duty, lateral: true }))).toEqual([]);
  expect(left(set('/tiers/duty', { ...duty, kind: 'external' }))).toEqual([]);
  const stages = set('/grants/front_large/stages', [{ tiers: ['duty'], need: 1 }]);
  expect(left(set('/tiers/duty', duty), stages)).toEqual([]);
  const gates = ['front_refund', 'front_large', 'expert_refund'].map((id) => remove(`/grants/${id}`));
  expect(left(set('/tiers/duty', duty), ...gates)).toEqual([]);
});
