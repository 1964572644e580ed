import { Worker } from 'node:worker_threads';
import { compile } from '@rung/compiler';
import type { Flow } from '@rung/flow';
import type { CheckReply } from '../apps/designer/src/document/check/check-session.ts';
import { CheckTalk } from '../apps/designer/src/document/check/check-talk.ts';
import { makeFlow } from './flow/make-flow.ts';
import { measuredRow } from './measure.ts';
import type { BenchRow } from './types.ts';

/** Triggers of a flow with 500 nodes. */
const triggerCount = 246;
const warmRounds = 15;
const rounds = 15;
const edits = warmRounds + 60;

function timeOf(flow: Flow): number {
  const start = performance.now();
  const { policy } = compile(flow);
  const ms = performance.now() - start;
  if (policy === null) throw new Error("the benchmark's flow does not compile");
  return ms;
}

/** How long the designer's page and its worker take over a flow of which one title was edited, milliseconds. */
async function timesOfEdits(whole: Flow): Promise<readonly number[]> {
  const worker = new Worker(new URL('./compile/check-worker.ts', import.meta.url));
  const talk = new CheckTalk((request) => worker.postMessage(request));
  worker.on('message', (reply: CheckReply) => talk.hear(reply));
  await talk.ask(whole, { whole: true });
  let flow = whole;
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const [id = '', node] = Object.entries(flow.nodes)[edit] ?? [];
    if (node === undefined) throw new Error('the flow has too few nodes');
    flow = { ...flow, nodes: { ...flow.nodes, [id]: { ...node, title: `Edit ${edit}` } } };
    const start = performance.now();
    await talk.ask(flow, { whole: false });
    times.push(performance.now() - start);
  }
  await worker.terminate();
  return times.slice(warmRounds);
}

/** Compiling a whole flow of 500 nodes with all its diagnostics. */
export async function compileFlow(): Promise<readonly BenchRow[]> {
  const text = JSON.stringify(makeFlow(triggerCount));
  // A document of its own each time, as after an edit: nothing can be kept from the last.
  const fresh = (): Flow => JSON.parse(text); // written from a parsed flow just above
  const cold = timeOf(fresh());
  for (let i = 0; i < warmRounds; i += 1) timeOf(fresh());
  const times = Array.from({ length: rounds }, () => timeOf(fresh()));
  const nodes = Object.keys(fresh().nodes).length;
  return [
    measuredRow(
      {
        id: 'compile/whole',
        what: `compile a flow of ${nodes} nodes, all diagnostics`,
        against: '',
        unit: 'ms',
        bar: { reach: 50, aim: 16, atMost: true },
        note: `${Math.round(text.length / 1000)} kB; the first time in a process ${Math.round(cold)} ms; the aim is that of one edit`,
      },
      times,
    ),
    measuredRow(
      {
        id: 'compile/edit',
        what: `check ${nodes} nodes after one edit, in a worker, all diagnostics`,
        against: '',
        unit: 'ms',
        bar: { reach: 30, aim: 16, atMost: true },
        note: 'as the designer does it: what has changed is told, and what is known of the rest is kept; with the way there and back',
      },
      await timesOfEdits(fresh()),
    ),
  ];
}
