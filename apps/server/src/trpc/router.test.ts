import { expect, it } from 'vitest';
import { exampleFile, exampleScenarios } from '../rehearsal/examples.fake.ts';
import { refusalOf, rehearsalServerOfFile } from '../rehearsal/rehearsal-server.fake.ts';

const { client } = await rehearsalServerOfFile();
const document = { kind: 'flow' as const, flow: exampleFile('small-team-starter/flow.json') };
const [scenario = {}] = exampleScenarios('small-team-starter');

it('refuses a call with a wrong field when it is compiled, and again when it is made', async () => {
  const wrong = [
    // @ts-expect-error: the scenario is misspelt
    () => client.simulate.ticket.mutate({ document, scenarios: scenario }),
    // @ts-expect-error: one field too many
    () => client.simulate.ticket.mutate({ document, scenario, tickets: 3 }),
    // @ts-expect-error: a document says what it is
    () => client.simulate.compile.mutate({ document: { flow: document.flow } }),
    // @ts-expect-error: a line's place is a number
    () => client.simulate.trace.mutate({ document, scenario, from: '0' }),
    // @ts-expect-error: random tickets need a seed
    () => client.jobs.rehearseRandom.mutate({ document, count: 3 }),
    // @ts-expect-error: a job has an id, not a number
    () => client.jobs.cancel.mutate({ job: 7 }),
  ];
  for (const call of wrong) expect(await refusalOf(call())).toMatchObject({ code: 'badInput' });
});

it('gives answers whose fields the compiler knows', async () => {
  const ticket = await client.simulate.ticket.mutate({ document, scenario });
  // @ts-expect-error: nobody knows yet whether there is a value
  expect(ticket.value?.result.passed).toBe(true);
  if (!ticket.ok) throw new Error(ticket.error.diagnostics[0]?.message);
  // @ts-expect-error: the trace comes apart from the result
  expect(ticket.value.result.trace).toBeUndefined();
  const phase: 'running' | 'paused' | 'breached' | undefined =
    ticket.value.timeLine.clocks[0]?.intervals[0]?.phase;
  expect(phase).toBe('running');
});
