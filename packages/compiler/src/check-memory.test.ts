import type { Flow } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyFix } from './apply-fix.ts';
import { CheckMemory } from './check-memory.ts';
import { check } from './compile.ts';
import { editedFlows, settingsChanged } from './edited-documents.arbitrary.ts';
import { faults } from './faults.fake.ts';
import { modelOf } from './model/flow-model.ts';
import { wholeFlow } from './whole-flow.fake.ts';

/** All that checks go by, without the functions. */
function known(flow: Flow, memory: CheckMemory): object {
  const { memory: _, pathFrom, rootsThrough, ...model } = modelOf(flow, memory);
  const ids = [...model.nodes.keys()];
  return { ...model, paths: ids.map(pathFrom), through: ids.map(rootsThrough) };
}

/** Of every flow, with what the ones before it left behind, the same must be known and found as of that flow alone. */
function expectSame(flowsInTurn: readonly Flow[]): void {
  const memory = new CheckMemory();
  for (const flow of flowsInTurn) {
    expect(check(flow, memory)).toEqual(check(flow));
    expect(known(flow, memory)).toEqual(known(flow, new CheckMemory()));
  }
}

it('finds after any edits of any flow what a check from nothing finds', () => {
  fc.assert(
    fc.property(
      flows().chain((flow) => editedFlows(flow, 6)),
      expectSame,
    ),
  );
});

it('finds after any edits of a flow with every part what a check from nothing finds', () => {
  fc.assert(fc.property(editedFlows(wholeFlow, 6), expectSame));
});

it('finds every fault when it comes, and no longer when it is gone', () => {
  const faulty = Object.values(faults).map(
    (edits) => applyFix(wholeFlow, { label: 'test', edits }) as Flow, // every edit keeps the shape of a flow
  );
  expectSame([wholeFlow, ...faulty.flatMap((flow) => [flow, wholeFlow])]);
});

it('knows after a change of any setting of any step what it knows from nothing', () => {
  const changed = settingsChanged(wholeFlow);
  expect(changed.length).toBeGreaterThan(100);
  for (const flow of changed) {
    const memory = new CheckMemory();
    check(wholeFlow, memory);
    expect(known(flow, memory)).toEqual(known(flow, new CheckMemory()));
  }
});

it('works out after an edit of one of a thousand steps only what the edit concerns', () => {
  const steps = Array.from({ length: 1000 }, (_, i) => [
    `many${i}`,
    { ...wholeFlow.nodes['broken'], title: `${i}` },
  ]);
  const flow = { ...wholeFlow, nodes: { ...wholeFlow.nodes, ...Object.fromEntries(steps) } } as Flow; // steps of its own
  const memory = new CheckMemory();
  check(flow, memory);
  const whole = memory.made;
  expect(whole).toBeGreaterThan(4000);
  const edited = {
    ...flow,
    nodes: { ...flow.nodes, many7: { ...flow.nodes['many8'], title: 'Other' } },
  } as Flow; // as above
  check(edited, memory);
  expect(memory.made - whole).toBeLessThan(20);
  check({ ...edited, layout: { many7: { x: 0, y: 0 } } }, memory);
  expect(memory.made - whole).toBeLessThan(20);
});
