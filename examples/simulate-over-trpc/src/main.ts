// Asks a running server: node --conditions=@rung/source examples/simulate-over-trpc/src/main.ts http://127.0.0.1:PORT/trpc [FOLDER]
import { readFileSync } from 'node:fs';
import { parseFlow } from '@rung/flow';
import { isJsonObject, type JsonObject } from '@rung/kernel';
import { createWording, namesOfFlow } from '@rung/wording';
import { type Client, createClient } from './client.ts';
import { tellTimeLine } from './tell-time-line.ts';
import { watchJob } from './watch-job.ts';

const [url, folder = new URL('../../agency-unanswered-4bh/', import.meta.url).pathname] =
  process.argv.slice(2);
if (url === undefined) {
  console.error('Say where the server is: main.ts http://127.0.0.1:PORT/trpc [FOLDER]');
  process.exitCode = 2;
} else {
  process.exitCode = (await rehearse(createClient(url), folder)) ? 0 : 1;
}

/** Compiles the flow of a folder, tells one ticket and runs all scenarios; true when all of it went well. */
async function rehearse(client: Client, from: string): Promise<boolean> {
  const flow = readObject(`${from}/flow.json`);
  const scenarios = listOf(readObject(`${from}/scenarios.json`));
  const parsed = parseFlow(flow);
  const wording = createWording({
    language: 'en',
    ...(parsed.ok ? { names: namesOfFlow(parsed.value) } : {}),
  });
  const document = { kind: 'flow', flow } as const;

  const { digest, bounds, diagnostics } = await client.simulate.compile.mutate({ document });
  for (const { fix: _repair, ...finding } of diagnostics) {
    console.log(`${finding.severity}: ${wording.sayDiagnostic(finding)}`);
  }
  if (digest === null || bounds === null) return false;
  console.log(`Policy ${digest}: one event has at most ${bounds.effects} effects.\n`);

  const [scenario] = scenarios;
  if (scenario === undefined) return true;
  const ticket = await client.simulate.ticket.mutate({ document, scenario });
  if (!ticket.ok) return false;
  console.log(`${ticket.value.result.scenario}\n${tellTimeLine(ticket.value, wording).join('\n')}\n`);

  const { job } = await client.jobs.rehearseScenarios.mutate({ document, scenarios });
  const tellProgress = (done: number): void =>
    console.log(`${done} of ${scenarios.length} scenarios rehearsed`);
  const end = await watchJob(client, job, (state) => {
    // The end is told once, below: it is sure to be heard, what comes before it may be left out.
    if (state.status === 'running' && state.done < state.total) tellProgress(state.done);
  });
  if (end.status !== 'done' || end.result.kind !== 'scenarios') return false;
  const { passed, failed, coverage, outcomes } = end.result;
  tellProgress(outcomes.length);
  for (const { name, failures } of outcomes.filter((outcome) => !outcome.passed)) {
    console.log(`${name}: ${failures.map(({ message }) => message).join(' ')}`);
  }
  console.log(
    `${passed} passed, ${failed} failed; ${Math.round(coverage.nodes.percent)} % of the steps visited`,
  );
  return failed === 0;
}

function readObject(file: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isJsonObject(value) ? value : {};
}

function listOf({ scenarios }: JsonObject): JsonObject[] {
  return Array.isArray(scenarios) ? scenarios.filter(isJsonObject) : [];
}
