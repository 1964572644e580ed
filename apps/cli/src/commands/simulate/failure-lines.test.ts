import { expect, it } from 'vitest';
import { runCaptured, rung } from '../../shell/captured-run.fake.ts';
import { example, scratchOfTest } from '../../shell/example-files.fake.ts';
import { scenario } from './unanswered.fake.ts';

const agency = 'agency-unanswered-4bh';

/** What a run of one scenario of the example says, with the language and the terminal asked for. */
async function told(one: object, { language = 'en', columns = 100 } = {}): Promise<string> {
  const file = scratchOfTest().write('one.json', one);
  const args = ['simulate', example(agency), '-s', file, '--language', language];
  return (await runCaptured(args, { columns })).out;
}

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

it('tells what the engine refused: the event, why, and where', async () => {
  const { events } = scenario('', {}) as { events: readonly object[] }; // as written above
  const wrong = { at: '2026-03-30T08:00:00Z', type: 'ticket.updated', set: { 'ticket.reopenCount': 1 } };
  const refused = scenario('refused', { events: [...events, wrong] });
  expect(await told(refused)).toContain(`    The engine refused it
      Mon 30 Mar 2026, 09:00 UTC+1: The ticket changes: Times reopened = 1
      → The field is kept by the engine and cannot be set. (readOnlyField, at
        /set/ticket.reopenCount)
`);
  expect(await told(refused, { language: 'de' })).toContain(`(readOnlyField, bei`);
});

it('asks whether a name that the policy does not have was meant otherwise', async () => {
  const one = scenario('misspelt', {
    expect: [{ effect: 'message', template: 'zebra', promise: { clock: 'unanswerd' } }],
  });
  const english = await told(one);
  expect(english).toContain('The policy does not know the text “zebra”.\n');
  expect(english).toContain('the clock “unanswerd”. Did you mean “unanswered”?');
  expect(await told(one, { language: 'de' })).toContain('→ Die Richtlinie kennt „zebra“ nicht (Text).');
});

it('asks twice about two names, though the second lines of both questions are alike', async () => {
  const [first, second] = ['template_of_the_whole_northern_half', 'template_of_the_whole_southern_half'];
  const row = (template: string): object => ({ effect: 'message', template });
  const out = await told(scenario('several', { expect: [row(first), row(second)] }), { columns: 60 });
  const hints = out.split(/\s+/).join(' ');
  expect(hints).toContain(`the text “${first}”.`);
  expect(hints).toContain(`the text “${second}”.`);
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
      Fri 27 Mar 2026, 16:00 UTC: Assigns to Account team (first assignment): Every new ticket
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
