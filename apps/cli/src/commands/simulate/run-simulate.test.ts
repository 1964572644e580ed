import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCaptured, rung } from '../../shell/captured-run.fake.ts';
import { example, exampleFlow, exampleNames, scratchOfTest } from '../../shell/example-files.fake.ts';

const agency = 'agency-unanswered-4bh';
const flow = exampleFlow(agency);

/** One ticket that nobody answers, and what is expected of it. */
function scenario(name: string, expectation: object): object {
  const message = { role: 'customer', public: true, automated: false, text: 'Any news?' };
  return {
    format: 'rung/scenario@1',
    name,
    ticket: { id: 'T-1', form: 'project' },
    events: [{ at: '2026-03-27T16:00:00Z', type: 'ticket.created', message }],
    until: '2026-03-31T00:00:00Z',
    ...expectation,
  };
}

it.each(exampleNames)('rehearses %s, and the compiled policy gives the same results', async (name) => {
  const scratch = scratchOfTest();
  const policy = scratch.path('policy.json');
  await rung('compile', example(name), '-o', policy);
  const ofFlow = await rung('simulate', example(name), '--json');
  const ofPolicy = await rung('simulate', policy, '--scenarios', example(name, 'scenarios.json'), '--json');
  expect(ofFlow).toMatchObject({ err: '', code: 0 });
  expect(JSON.parse(ofFlow.out)).toMatchObject({ format: 'rung/results@1', failed: 0 });
  expect(JSON.parse(ofPolicy.out)).toEqual(JSON.parse(ofFlow.out));
  expect(ofPolicy.code).toBe(0);
  const readable = await rung('simulate', example(name), '--verbose');
  expect(readable).toMatchObject({ code: 0, err: '' });
  expect(readable.out).toMatch(/✓ (All \d+ scenarios pass|The scenario passes)\.\n$/);
  expect(readable.out).not.toMatch(/undefined|NaN|\[object/);
});

it('says why in every result, unless that is not wanted', async () => {
  const results = async (...options: readonly string[]) =>
    JSON.parse((await rung('simulate', example(agency), '--json', ...options)).out).results;
  for (const result of await results()) expect(result.trace.length).toBeGreaterThan(0);
  for (const result of await results('--no-trace')) expect(result.trace).toEqual([]);
});

it('tells a time line with local time, working time and reasons', async () => {
  const { out } = await rung('simulate', example(agency), '--only', 'OVER A WEEK-END', '--verbose');
  expect(out).toBe(`Nobody waits half a day: 1 scenario

  ✓ unanswered over a week-end
    Local time in Europe/London; working hours of “Agency hours”.

    Fri 27 Mar 2026  UTC
      16:00  The ticket is created
             The customer writes: “Any news?”
             · “Every new ticket” fired (intake)
             → Assigns to Account team (first assignment): intake
             ⋮ 3 h of working time later
    Mon 30 Mar 2026  UTC+1
      10:30  Time is up: “Four business hours to answer”, at 75 %
             → Tells the owner by Inbox: “Three of four hours are gone”
             ⋮ 1 h of working time later
      11:30  Time is up: “Four business hours to answer”, breached
             · The clock “Unanswered customer” is breached (4 hours of 4 hours counted)
             · “Is it a project?”: “Project” holds, so the path goes there
               · “Project”: yes
                 · the form is “project”: yes (Form was “project”)
             → Tells the account_director role by Agency chat: “The director takes over”
             → Assigns to Account director (escalation, from Account team): unanswered

    Ends at Account director, status new.
    Clocks                         counted  due
    Unanswered customer  breached      4 h  Mon 30 Mar 2026 11:30

✓ The scenario passes.
`);
});

it('puts what was expected beside what was seen', async () => {
  const scratch = scratchOfTest();
  const scenarios = scratch.write('scenarios.json', {
    format: 'rung/scenarios@1',
    scenarios: [
      scenario('too early', {
        expect: [
          { at: '2026-03-30T09:00:00Z', effect: 'assign', tier: 'account_director', move: 'escalation' },
        ],
      }),
      scenario('an effect that never comes', { expect: [{ effect: 'openSwarm', to: 'tier:experts' }] }),
      scenario('an effect that must not come', { never: ['assign:account_director'] }),
      scenario('another end', { final: { tier: 'account_team', counts: { escalations: 0 } } }),
      scenario('another clock', { clocks: [{ clock: 'unanswered', outcome: 'met' }] }),
      scenario('fine', {}),
    ],
  });
  const { out, code } = await rung('simulate', example(agency), '-s', scenarios);
  expect(code).toBe(1);
  expect(out).toContain(`  ✗ too early
    Expected, but did not happen
                       expected                      seen instead
      ≠  time          Mon 30 Mar 2026, 10:00 UTC+1  Mon 30 Mar 2026, 11:30 UTC+1
         effect        assignment                    assignment
         tier          Account director              Account director
         kind of move  escalation                    escalation
`);
  expect(out).toContain(`    Expected, but nothing like it happened
         effect  call for experts
         to      experts
`);
  expect(out).toContain(`    Happened, but must never happen: assignment for Account director
      Mon 30 Mar 2026, 11:30 UTC+1: Assigns to Account director (escalation, from Account team):
        unanswered
`);
  expect(out).toContain(`    Ends otherwise than expected
                      expected      seen instead
      ≠  tier         Account team  Account director
      ≠  escalations  0             1
`);
  expect(out).toMatch(/≠ +outcome +met +breached/);
  expect(out).toMatch(/clock +Unanswered customer +Unanswered customer/);
  expect(out).toContain('  ✓ fine\n');
  expect(out).toMatch(/✗ 5 of 6 scenarios fail\.\n$/);
  const { passed, failed } = JSON.parse(
    (await rung('simulate', example(agency), '-s', scenarios, '--json')).out,
  );
  expect({ passed, failed }).toEqual({ passed: 1, failed: 5 });
});

/** What a run of one scenario of the example says, with the language and the terminal asked for. */
async function told(one: object, { language = 'en', columns = 100 } = {}): Promise<string> {
  const file = scratchOfTest().write('one.json', one);
  const args = ['simulate', example(agency), '-s', file, '--language', language];
  return (await runCaptured(args, { columns })).out;
}

it('tells what the engine refused: the event, why, and where', async () => {
  const { events } = scenario('', {}) as { events: readonly object[] }; // as written above
  const wrong = { at: '2026-03-30T08:00:00Z', type: 'ticket.updated', set: { 'ticket.priority': 'huge' } };
  const refused = scenario('refused', { events: [...events, wrong] });
  expect(await told(refused)).toContain(`    The engine refused it
      Mon 30 Mar 2026, 09:00 UTC+1: The ticket changes: Priority = “huge”
      → The value does not fit the declared field. (invalidValue, at /set/ticket.priority)
`);
  expect(await told(refused, { language: 'de' })).toContain(`    Rung hat es abgelehnt
      Mo, 30. März 2026, 09:00 Uhr UTC+1: Das Ticket ändert sich: Priorität = „huge“
      → Der Wert passt nicht zu dem Feld, wie es vereinbart ist. (invalidValue, bei
        /set/ticket.priority)
`);
});

it('asks whether a name that the policy does not have was meant otherwise', async () => {
  const one = scenario('misspelt', {
    expect: [
      { effect: 'assign', tier: 'acount_team' },
      { effect: 'assign', teir: 'account_director' },
      { effect: 'message', template: 'zebra', promise: { clock: 'unanswerd' } },
    ],
    final: { tier: 'account_teem' },
  });
  const english = await told(one);
  expect(english).toContain('The policy does not know the tier “acount_team”. Did you mean “account_team”?');
  expect(english).toContain('→ Nothing that was seen has “teir”. Did you mean “tier”?');
  expect(english).toContain('The policy does not know the text “zebra”.\n');
  expect(english).toContain('the clock “unanswerd”. Did you mean “unanswered”?');
  expect(english).toContain('the tier “account_teem”. Did you mean “account_team”?');
  expect(await told(one, { language: 'de' })).toContain(
    '→ Die Richtlinie kennt „acount_team“ nicht (Stufe). Meinten Sie „account_team“?',
  );
});

it('says that something came before the rows above it, where that is all that is wrong', async () => {
  const out = await told(
    scenario('order', {
      expect: [
        { effect: 'assign', tier: 'account_director' },
        { effect: 'assign', tier: 'account_team' },
      ],
    }),
  );
  expect(out).toContain(`    Expected, but did not happen
      Fri 27 Mar 2026, 16:00 UTC: Assigns to Account team (first assignment): intake
      It came before the rows above it in the list of what is expected.
`);
});

it('tells two lists apart that read alike, and marks nothing that only stands in another order', async () => {
  const out = await told(
    scenario('lists', {
      expect: [
        { at: '2026-03-30T12:30:00+02:00', effect: 'assign', reasons: ['unanswered'], type: 'priority' },
      ],
    }),
  );
  expect(out).toMatch(/^ {9}time +Mon 30 Mar 2026, 11:30 UTC\+1 +Mon 30 Mar 2026, 11:30 UTC\+1$/m);
  expect(out).toMatch(/^ {9}reasons +unanswered +unanswered$/m);
  expect(out).toMatch(/^ {6}≠ {2}type +by priority +hierarchical$/m);
});

it.each([80, 100])('keeps differences within %i columns', async (columns) => {
  const reasons = ['the_first_of_many_reasons', 'another_reason', 'one_more', 'and_the_last_of_all_reasons'];
  const out = await told(
    scenario('wide', { expect: [{ effect: 'assign', tier: 'account_director', reasons }] }),
    {
      columns,
    },
  );
  expect(out).toContain('≠  reasons');
  const widest = Math.max(...out.split('\n').map((line) => line.length));
  expect(widest).toBeLessThanOrEqual(columns);
});

it('tells a German reader of a failure without a word of English or of the file’s own', async () => {
  const out = await told(
    scenario('Fehler', {
      expect: [{ at: '2026-03-30T09:00:00Z', effect: 'assign', tier: 'account_director', move: 'initial' }],
      never: ['notify'],
      clocks: [{ clock: 'unanswered', outcome: 'met', countedMs: 0 }],
      notes: [{ what: 'late' }],
      final: { tier: null, status: 'solved', owner: 'queue:x', counts: { bounces: 1 } },
    }),
    { language: 'de' },
  );
  expect(out).toContain('Mo, 30. März 2026, 10:00 Uhr UTC+1');
  expect(out).not.toMatch(
    /\b(at|tier|assign|move|escalation|breached|countedMs|late|solved|new|counts|notify|owner|initial)\b|Z\b/,
  );
});

it('says in words why a scenario cannot be read', async () => {
  const file = scratchOfTest().write('some.json', {
    format: 'rung/scenarios@1',
    scenarios: [scenario('odd', { until: 'noon' })],
  });
  const { out } = await rung('simulate', example(agency), '--scenarios', file, '--language', 'de');
  expect(out).toContain(
    '    Es ist nicht zu lesen\n      SCN-20 /scenarios/0/until: "noon" ist kein Zeitpunkt',
  );
});

it('tells a value that is missing once, in the row that asked for it', async () => {
  const { out } = await rung('simulate', example('ecommerce-vip-ltv'), '--verbose');
  const part = out.slice(out.indexOf('an unknown value is not a small one'));
  expect(part.match(/missing|no value/g)).toEqual(['missing']);
  expect(out).toContain('was €25,000, another');
  expect(out).not.toContain('two currencies');
});

it('tells promised times on the clock of the time line', async () => {
  const { out } = await rung('simulate', example('manager-ladder-deescalation-followup'), '--verbose');
  expect(out).toMatch(/promises an answer by Tue 3 Mar 2026,\s+12:05 UTC\+11/);
  expect(out).not.toMatch(/\d\d:\d\d UTC(?!\+)/);
});

it('says what was never reached, but not when only some were rehearsed', async () => {
  const scratch = scratchOfTest();
  const billing = scratch.write('one.json', {
    ...scenario('billing', {}),
    ticket: { id: 'T-1', form: 'billing' },
  });
  const whole = await rung('simulate', example(agency), '-s', billing);
  expect(whole.out).toContain('Rehearsed 5 of 7 steps, 4 of 6 connections, 1 of 1 triggers.');
  expect(whole.out).toContain('  Steps never reached:  director, ping');
  const some = await rung('simulate', example(agency), '-s', billing, '--only', 'billing');
  expect(some.out).not.toContain('Rehearsed');
});

it('reads every scenario file of a folder, and nothing else in it', async () => {
  const scratch = scratchOfTest();
  scratch.write('b.json', scenario('from b', {}));
  scratch.write('a.json', { format: 'rung/scenarios@1', scenarios: [scenario('from a', {})] });
  scratch.write('flow.json', flow);
  scratch.write('notes.txt', 'no JSON');
  mkdirSync(scratch.path('folder.json'));
  const { out } = await rung('simulate', scratch.path('flow.json'), '--scenarios', scratch.folder, '--json');
  const names = JSON.parse(out).results.map(({ scenario: name }: { scenario: string }) => name);
  expect(names).toEqual(['from a', 'from b']);
});

it('takes the flow’s own scenarios before those beside it, and says where they stand when they are wrong', async () => {
  const scratch = scratchOfTest();
  scratch.write('scenarios.json', scenario('beside', {}));
  const own = scratch.write('own.json', { ...flow, scenarios: [scenario('inside', {})] });
  expect((await rung('simulate', own)).out).toContain('✓ inside');
  expect((await rung('simulate', scratch.write('without.json', flow))).out).toContain('✓ beside');
  const wrong = scratch.write('wrong.json', { ...flow, scenarios: [scenario('x', { until: 'noon' })] });
  const { out, code } = await rung('simulate', wrong, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    format: 'rung/results@1',
    passed: 0,
    failed: 1,
    results: [{ scenario: 'x', passed: false, failures: [{ code: 'error', place: '/scenarios/0/until' }] }],
    findings: [{ file: wrong, path: '/scenarios/0/until', line: expect.any(Number) }],
  });
});

it('rehearses the sound scenarios of a file in which another is malformed', async () => {
  const file = scratchOfTest().write('some.json', {
    format: 'rung/scenarios@1',
    scenarios: [scenario('sound', {}), scenario('odd', { until: 'noon' })],
  });
  const { out, code } = await rung('simulate', example(agency), '--scenarios', file);
  expect(out).toContain('✓ sound');
  expect(out).toContain('✗ odd');
  expect(out).toContain('/scenarios/1/until');
  expect(code).toBe(1);
});

it.each([
  ['no scenarios anywhere', []],
  ['a folder without any', ['--scenarios', '.']],
  ['a name that none has', ['--only', 'nothing like this', '--scenarios', 'one.json']],
  ['a file that is not there', ['--scenarios', 'missing.json']],
])('takes %s for wrong use', async (_, options) => {
  const scratch = scratchOfTest();
  const file = scratch.write('flow.json', flow);
  mkdirSync(scratch.path('empty'));
  if (options.includes('one.json')) scratch.write('one.json', scenario('one', {}));
  const inFolder = options.map((option) =>
    option === '.' ? scratch.path('empty') : option.endsWith('.json') ? scratch.path(option) : option,
  );
  const { out, err, code } = await rung('simulate', file, ...inFolder);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toMatch(/^error: /);
});

it('tells the errors of a flow instead of rehearsing it', async () => {
  const scratch = scratchOfTest();
  const file = scratch.write('flow.json', { ...flow, edges: {} });
  scratch.write('scenarios.json', scenario('one', {}));
  const { out, code } = await rung('simulate', file);
  expect(code).toBe(1);
  expect(out).toContain(`✗ ${file} cannot be rehearsed`);
});

it('tells German readers in German throughout', async () => {
  const { out } = await rung('simulate', example(agency), '--only', 'week-end', '-v', '--language', 'de');
  expect(out).toContain('Ortszeit in Europe/London; Arbeitszeit nach „Agency hours“.');
  expect(out).toContain('⋮ 3 h Arbeitszeit später');
  expect(out).toContain('Mo 30. März 2026');
  expect(out).not.toMatch(/\b(ticket is|later|scenarios?|counted|due|moves)\b/i);
});

it('names each ticket where a scenario has several', async () => {
  const { out } = await rung('simulate', example('systemic-outage'), '--verbose');
  expect(out).toMatch(/^ {6}\d\d:\d\d {2}\w+-\w+: /m);
});
