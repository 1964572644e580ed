import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rung } from '../../shell/captured-run.fake.ts';
import { example, exampleFlow, exampleNames, scratchOfTest } from '../../shell/example-files.fake.ts';
import { scenario } from './unanswered.fake.ts';

const agency = 'agency-unanswered-4bh';
const flow = exampleFlow(agency);

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

it('tells a time line with local time, business time and reasons', async () => {
  const { out } = await rung('simulate', example(agency), '--only', 'OVER A WEEK-END', '--verbose');
  expect(out).toBe(`Nobody waits half a day: 1 scenario

  ✓ unanswered over a week-end
    Local time in Europe/London; business hours of “Agency hours”.

    Fri 27 Mar 2026  UTC+0
      16:00  The ticket is created
             The customer writes: “Any news?”
             · “Every new ticket” fired
             → Assigns to Account team (first assignment): Every new ticket
             ⋮ 3 h of business time later
    Mon 30 Mar 2026  UTC+1
      10:30  Time for a warning: “Four business hours to answer”, at 75 %
             → Tells the owner by Inbox: “Three of four hours are gone”
             ⋮ 1 h of business time later
      11:30  Time is up: “Four business hours to answer”, breached
             · The clock “Unanswered customer” is breached (4 hours of 4 hours counted)
             · “Is it a project?”: “Project” holds, so the path goes there
               · “Project”: yes
                 · the form is “project”: yes (Form was “project”)
             → Tells the account director role by Agency chat: “The director takes over”
             → Assigns to Account director (escalation, from Account team): unanswered

    Ends at Account director, status new.
    Clocks                         counted  due
    Unanswered customer  breached      4 h  Mon 30 Mar 2026 11:30

✓ The scenario passes.
`);
});

it('tells a value that is missing once, in the row that asked for it', async () => {
  const { out } = await rung('simulate', example('ecommerce-vip-ltv'), '--verbose');
  const part = out.slice(out.indexOf('an unknown value is not a small one'));
  expect(part.match(/missing|no value/g)).toEqual(['missing']);
  const other = out.slice(out.indexOf('another currency is never compared')).split('✓')[0];
  expect(other).toContain('was €25,000, another');
  expect(other).not.toContain('two currencies');
});

it('tells which row of the authority matrix decided, and why those before it did not', async () => {
  const only = ['--only', 'two small refunds are one large one', '--verbose'];
  const { out } = await rung('simulate', example('authority-ladder'), ...only);
  expect(out).toContain(`
             · “May they?”: Agent asked for “refund”, $40: needs sign-off
               · “agent_refund”: too much, with what was granted before
               · “lead_refund”: decided
             · “Sign-off”: Agent asked for “refund”, $40: needs sign-off
               · “agent_refund”: too much, with what was granted before
               · “lead_refund”: decided
             → Asks Team lead to approve “refund” for $40 (over the limit)
`);
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

it('takes scenarios that cannot be read, or that are read already, for wrong use', async () => {
  const scratch = scratchOfTest();
  symlinkSync(scratch.path('loop'), scratch.path('loop'));
  for (const [scenarios, said] of [
    [scratch.path('loop'), 'its links lead in a circle'],
    ['x'.repeat(5000), 'its name is too long'],
  ] as const) {
    const { out, err, code } = await rung('simulate', example(agency), '--scenarios', scenarios);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(said);
  }
  const { err, code } = await rung('simulate', '-', '--scenarios', '-', '--language', 'de');
  expect(code).toBe(2);
  expect(err).toContain('Die Standardeingabe lässt sich nur einmal lesen');
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
  const german = await rung('simulate', file, ...inFolder, '--language', 'de');
  if (!options.includes('missing.json')) expect(german.err).toMatch(/Szenari/);
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
  expect(out).toContain('Ortszeit in Europe/London; Geschäftszeit nach „Agency hours“.');
  expect(out).toContain('⋮ 3 h Geschäftszeit später');
  expect(out).toContain('Mo 30. März 2026');
  expect(out).not.toMatch(/\b(ticket is|later|scenarios?|counted|due|moves)\b/i);
});

it('names each ticket where a scenario has several', async () => {
  const { out } = await rung('simulate', example('systemic-outage'), '--verbose');
  expect(out).toMatch(/^ {6}\d\d:\d\d {2}\w+-\w+: /m);
});
