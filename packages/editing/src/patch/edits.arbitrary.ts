import { flows } from '@rung/flow/arbitraries';
import fc from 'fast-check';
import type { Json } from './patch.ts';

/** A document that is edited, loosely typed: edits make what people make, right or wrong. */
type Draft = Record<string, Json>;

/** What an edit asks of chance. */
interface Chance {
  readonly int: (max: number) => number;
  readonly pick: <T>(list: readonly T[]) => T | undefined;
}

interface Edge {
  readonly [key: string]: unknown;
  readonly from: { readonly node: string; readonly port: string };
  readonly to: string;
}

type EditOf = (draft: Draft, chance: Chance) => void;

/**
 * A flow and so many documents that people made of it, each apart from the others. The flow is small and edited often, with
 * ids from small sets: people who meet at one place are what is hard.
 */
export function flowsEdited(
  count: number,
  only: 'any' | 'lists' = 'any',
): fc.Arbitrary<readonly [base: Json, ...edited: Json[]]> {
  return flows({ inner: 1, triggers: 1 }).chain((flow) =>
    // One source of chance for all of them: several would throw the same.
    fc.gen().map((g) => {
      const int = (max: number): number => g(fc.integer, { min: 0, max });
      const chance: Chance = { int, pick: (list) => list[int(Math.max(0, list.length - 1))] };
      const edits = only === 'any' ? anyEdits : listEdits;
      const base = edited(flow, 10, { ...chance, edits });
      return [base, ...Array.from({ length: count }, () => edited(base, 5, { ...chance, edits }))] as const;
    }),
  );
}

/** A few edits in a row, as a person makes them. */
function edited(
  document: Json,
  most: number,
  { edits, ...chance }: Chance & { edits: readonly EditOf[] },
): Json {
  const draft = structuredClone(document) as Draft; // a flow is an object
  for (let left = 1 + chance.int(most - 1); left > 0; left -= 1) chance.pick(edits)?.(draft, chance);
  return draft;
}

const listEdits: readonly EditOf[] = [changeCases, changeScenarios, changeScenarios];

const anyEdits: readonly EditOf[] = [
  ...listEdits,
  addNode,
  addNode,
  deleteNode,
  deleteNode,
  connect,
  connect,
  disconnect,
  retarget,
  replaceNode,
  retitle,
  configure,
  changeThresholds,
  moveNode,
  moveNode,
  changeTier,
  addTemplate,
  deleteTemplate,
  changeGuards,
  rename,
];

/** A record of the draft, made when it is not there. */
function record(draft: Draft, key: string): Record<string, Json> {
  draft[key] ??= {};
  return draft[key] as Record<string, Json>; // records of a flow are objects
}

function keyOf(draft: Draft, part: string, { pick }: Chance): string {
  return pick(Object.keys(record(draft, part)).slice(-4)) ?? 'none';
}

function objectAt(draft: Draft, part: string, key: string): Record<string, Json> | undefined {
  return record(draft, part)[key] as Record<string, Json> | undefined; // parts of a flow are objects
}

function addNode(draft: Draft, chance: Chance): void {
  const id = `new${chance.int(2)}`;
  const from = keyOf(draft, 'nodes', chance);
  record(draft, 'nodes')[id] = {
    kind: 'condition',
    title: `T${chance.int(1)}`,
    config: { cases: [{ id: 'yes', when: 'true' }] },
  };
  putEdge(draft, `to-${id}`, { from: { node: from, port: `p${chance.int(1)}` }, to: id });
  if (chance.int(1) === 0) record(draft, 'layout')[id] = { x: chance.int(2), y: 0 };
}

function deleteNode(draft: Draft, chance: Chance): void {
  const id = keyOf(draft, 'nodes', chance);
  delete record(draft, 'nodes')[id];
  const edges = record(draft, 'edges');
  for (const [key, edge] of Object.entries(edges)) {
    const { from, to } = edge as Edge; // edges of a flow
    if (from.node === id || to === id) delete edges[key];
  }
  if (chance.int(2) > 0) delete record(draft, 'layout')[id];
  dropEmpty(draft, 'layout');
}

function dropEmpty(draft: Draft, key: string): void {
  if (Object.keys(draft[key] ?? {}).length === 0) delete draft[key];
}

function connect(draft: Draft, chance: Chance): void {
  putEdge(draft, `edge${chance.int(3)}`, {
    from: { node: keyOf(draft, 'nodes', chance), port: `p${chance.int(2)}` },
    to: keyOf(draft, 'nodes', chance),
  });
}

/** One edge a port, and none without its ends: an edge that was there before gives way. */
function putEdge(draft: Draft, id: string, edge: Edge): void {
  const edges = record(draft, 'edges') as Record<string, Edge>; // edges of a flow
  const nodes = record(draft, 'nodes');
  if (!Object.hasOwn(nodes, edge.from.node) || !Object.hasOwn(nodes, edge.to)) return;
  for (const [other, { from }] of Object.entries(edges)) {
    if (from.node === edge.from.node && from.port === edge.from.port) delete edges[other];
  }
  edges[id] = edge;
}

function disconnect(draft: Draft, chance: Chance): void {
  delete record(draft, 'edges')[keyOf(draft, 'edges', chance)];
}

function retarget(draft: Draft, chance: Chance): void {
  const id = keyOf(draft, 'edges', chance);
  const edge = objectAt(draft, 'edges', id) as Edge | undefined; // edges of a flow
  if (edge === undefined) return;
  const node = keyOf(draft, 'nodes', chance);
  const from = chance.int(2) > 0 ? edge.from : { node, port: `p${chance.int(2)}` };
  putEdge(draft, id, { from, to: from === edge.from ? node : edge.to });
}

function replaceNode(draft: Draft, chance: Chance): void {
  const id = keyOf(draft, 'nodes', chance);
  const nodes = record(draft, 'nodes');
  if (Object.hasOwn(nodes, id)) nodes[id] = { kind: `kind${chance.int(1)}`, config: { at: 1 } };
}

function retitle(draft: Draft, chance: Chance): void {
  const node = objectAt(draft, 'nodes', keyOf(draft, 'nodes', chance));
  if (node !== undefined) node['title'] = `Title ${chance.int(2)}`;
}

function configure(draft: Draft, chance: Chance): void {
  const config = objectAt(draft, 'nodes', keyOf(draft, 'nodes', chance))?.['config'] as
    | Record<string, Json>
    | undefined; // nodes of a flow have one
  if (config === undefined) return;
  const key = chance.pick([...Object.keys(config), 'one', 'other']) ?? 'one';
  if (chance.int(2) > 0) config[key] = chance.int(2);
  else delete config[key];
}

/** Entries of a list, changed, added, taken out or moved. */
function changeEntries(list: readonly Json[], key: 'id' | 'name', chance: Chance): readonly Json[] {
  const entries = [...list];
  const at = chance.int(entries.length);
  const name = `${key}${chance.int(4)}`;
  const names = entries.map((entry) => (entry as Record<string, Json>)[key]);
  switch (chance.int(3)) {
    case 0:
      if (!names.includes(name)) entries.splice(at, 0, { [key]: name, when: `w${chance.int(1)}` });
      return entries;
    case 1:
      entries.splice(at, 1);
      return entries;
    case 2:
      return [...entries.splice(at, 1), ...entries];
    default:
      return entries.map((entry, i) =>
        i === at ? { ...(entry as object), when: `w${chance.int(2)}` } : entry,
      );
  }
}

function changeCases(draft: Draft, chance: Chance): void {
  const nodes = Object.values(record(draft, 'nodes')) as { config: Record<string, Json> }[]; // nodes of a flow
  const config = chance.pick(nodes.map((node) => node.config).filter(({ cases }) => Array.isArray(cases)));
  if (config !== undefined) config['cases'] = changeEntries(config['cases'] as Json[], 'id', chance);
}

function changeThresholds(draft: Draft, chance: Chance): void {
  const clock = objectAt(draft, 'clocks', keyOf(draft, 'clocks', chance));
  if (clock === undefined) return;
  clock['thresholds'] = [
    { id: 'near', [chance.pick(['percent', 'counted', 'remaining']) ?? '']: chance.int(1) },
  ];
}

function changeScenarios(draft: Draft, chance: Chance): void {
  const scenarios = (draft['scenarios'] ?? []) as readonly Json[]; // a list in every flow
  draft['scenarios'] = changeEntries(scenarios, 'name', chance);
  dropEmpty(draft, 'scenarios');
}

function moveNode(draft: Draft, chance: Chance): void {
  const id = keyOf(draft, 'nodes', chance);
  if (Object.hasOwn(record(draft, 'nodes'), id))
    record(draft, 'layout')[id] = { x: chance.int(3), y: chance.int(3) };
}

function changeTier(draft: Draft, chance: Chance): void {
  const tier = objectAt(draft, 'tiers', keyOf(draft, 'tiers', chance));
  if (tier !== undefined) tier[chance.pick(['name', 'rank', 'work']) ?? 'name'] = chance.int(2);
}

function addTemplate(draft: Draft, chance: Chance): void {
  record(draft, 'templates')[`text${chance.int(2)}`] = { name: `N${chance.int(1)}`, audience: 'internal' };
}

function deleteTemplate(draft: Draft, chance: Chance): void {
  delete record(draft, 'templates')[keyOf(draft, 'templates', chance)];
  dropEmpty(draft, 'templates');
}

function changeGuards(draft: Draft, chance: Chance): void {
  const guards = record(draft, 'guards') as Record<string, Record<string, Json>>; // records by kind of guard
  const caps = guards['caps'] ?? {};
  guards['caps'] = caps;
  if (chance.int(1) === 0) caps[`cap${chance.int(1)}`] = { of: 'transfers', max: chance.int(1) };
  else delete caps[chance.pick(Object.keys(caps)) ?? ''];
  if (Object.keys(caps).length === 0) delete guards['caps'];
  dropEmpty(draft, 'guards');
}

function rename(draft: Draft, chance: Chance): void {
  draft['name'] = `Name ${chance.int(2)}`;
  if (chance.int(1) === 0) draft['description'] = `What ${chance.int(1)}`;
}
