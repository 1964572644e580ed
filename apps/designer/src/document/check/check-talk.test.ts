import { CheckMemory } from '@rung/compiler';
import {
  addNode,
  changePart,
  deleteNodes,
  deletePart,
  duplicateNodes,
  type EditResult,
  type PartName,
  renameNode,
  renamePartId,
  setConfig,
} from '@rung/editing';
import { type Flow, type FlowNode, nodeKinds, templates } from '@rung/flow';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { starter } from '../starter.fake.ts';
import { CheckTalk } from './check-talk.ts';
import { joinedTalk, plainChecker } from './checker.fake.ts';
import { foundIn } from './found-in.ts';

type Pick = <T>(list: readonly T[]) => T | undefined;
type MakeEdit = (flow: Flow, pick: Pick, count: number) => EditResult;

const parts = ['tiers', 'clocks', 'templates', 'calendars', 'fields'] as const satisfies readonly PartName[];

function nodeOf(flow: Flow, pick: Pick): string {
  return pick(Object.keys(flow.nodes)) ?? '';
}

function partOf(flow: Flow, pick: Pick): { readonly part: PartName; readonly id: string } {
  const part = pick(parts) ?? 'tiers';
  return { part, id: pick(Object.keys(flow[part] ?? {})) ?? '' };
}

/** What people do on the screens, by the commands that the screens use. */
const makeEdits: readonly MakeEdit[] = [
  (flow, pick, count) => renameNode(flow, { node: nodeOf(flow, pick), title: `Title ${count}` }),
  (flow, pick, count) => addNode(flow, { kind: pick(nodeKinds) ?? 'note', at: { x: count, y: 0 } }),
  (flow, pick) => deleteNodes(flow, { nodes: [nodeOf(flow, pick)] }),
  (flow, pick) => duplicateNodes(flow, { nodes: [nodeOf(flow, pick)] }),
  (flow, pick) => {
    const node = nodeOf(flow, pick);
    const like = Object.values<FlowNode>(flow.nodes).filter(({ kind }) => kind === flow.nodes[node]?.kind);
    return setConfig(flow, { node, config: pick(like)?.config });
  },
  (flow, pick, count) => renamePartId(flow, { ...partOf(flow, pick), to: `renamed${count}` }),
  (flow, pick) => {
    const { part, id } = partOf(flow, pick);
    return deletePart(flow, { part, id, replacement: pick(Object.keys(flow[part] ?? {})) ?? id });
  },
  (flow, pick) => {
    const { part, id } = partOf(flow, pick);
    return changePart(flow, { part, id, value: pick(Object.values(flow[part] ?? {})) });
  },
];

/** Flows as they follow each other on the screen: edited, and now and then undone to what they were. */
const followingFlows: fc.Arbitrary<readonly Flow[]> = fc.gen().map((g) => {
  const pick: Pick = (list) => list[g(fc.nat, Math.max(0, list.length - 1))];
  const flows = templates.slice(0, 1 + g(fc.nat, 2)).map(({ flow }) => flow);
  for (let count = 0; count < 12; count += 1) {
    const flow = pick([...flows.slice(-1), ...flows.slice(-1), ...flows]);
    const edit = flow === undefined ? undefined : pick(makeEdits)?.(flow, pick, count);
    if (edit?.ok === true) flows.push(edit.value.flow);
  }
  return flows;
});

it('finds of any flow that follows another what a check from nothing finds', () =>
  fc.assert(
    fc.asyncProperty(followingFlows, async (flows) => {
      const checker = plainChecker();
      for (const flow of flows) expect(await checker.check(flow)).toEqual(foundIn(flow, new CheckMemory()));
      for (const flow of flows.slice(-1))
        expect(await checker.checkWhole(flow)).toEqual(foundIn(flow, new CheckMemory()));
    }),
    { numRuns: 30 },
  ));

function renamed(flow: Flow, title: string): Flow {
  const edit = renameNode(flow, { node: Object.keys(flow.nodes)[0] ?? '', title });
  if (!edit.ok) throw new Error(edit.error.code);
  return edit.value.flow;
}

it('tells a flow once, and then what has changed', async () => {
  const { said, talk } = joinedTalk();
  const flow = starter();
  await talk.ask(flow, { whole: false });
  await talk.ask(renamed(flow, 'Other'), { whole: false });
  await talk.ask(flow, { whole: true });
  const [whole, change, again] = said;
  expect(whole).toMatchObject({ flow });
  expect(change).toMatchObject({
    patches: [{ path: ['nodes', Object.keys(flow.nodes)[0], 'title'], after: 'Other' }],
  });
  expect(again).toMatchObject({ flow });
});

it('tells the flow whole where the other side does not know the one before', async () => {
  const { said, talk, forget } = joinedTalk();
  const flow = { ...starter(), edges: {} };
  const before = await talk.ask(flow, { whole: false });
  forget();
  expect(await talk.ask(renamed(flow, 'Other'), { whole: false })).toHaveLength(before.length);
  expect(said.map((request) => 'flow' in request)).toEqual([true, false, true]);
});

it('keeps what was found before as it was, so that it is not drawn again', async () => {
  const { talk } = joinedTalk();
  const flow = { ...starter(), edges: {} };
  const before = await talk.ask(flow, { whole: false });
  const after = await talk.ask({ ...flow, notApplicable: {} }, { whole: false });
  const kept = after.filter((found) => before.includes(found));
  expect(kept.length).toBeGreaterThan(5);
  expect(kept).toEqual(after.filter((found) => before.some(({ message }) => message === found.message)));
});

it('lets those down who wait for an answer when nobody answers any more', async () => {
  const talk = new CheckTalk(() => undefined);
  const asked = talk.ask(starter(), { whole: false });
  talk.end();
  await expect(asked).rejects.toThrow();
});
