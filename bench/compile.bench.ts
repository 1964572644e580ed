import { compile } from '@rung/compiler';
import type { Flow } from '@rung/flow';
import { makeFlow } from './flow/make-flow.ts';
import { measuredRow, unmeasuredRow } from './measure.ts';
import type { BenchRow } from './types.ts';

/** Triggers of a flow with 500 nodes. */
const triggerCount = 246;
const warmRounds = 15;
const rounds = 15;

function timeOf(flow: Flow): number {
  const start = performance.now();
  const { policy } = compile(flow);
  const ms = performance.now() - start;
  if (policy === null) throw new Error("the benchmark's flow does not compile");
  return ms;
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
    unmeasuredRow({
      id: 'compile/edit',
      what: 'compile after one edit, incrementally, in a worker',
      against: '',
      unit: 'ms',
      note: 'not measured: belongs to the designer, which compiles in a worker',
    }),
  ];
}
