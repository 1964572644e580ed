import { addNode, connect, type EditResult, type NewNode } from '@rung/editing';
import { edgesFrom, type Flow, type NodeKind, nodeKindModels, portContextOf, portsOf } from '@rung/flow';
import { compareText } from '@rung/kernel';
import { newCommandId } from '../server/command-id.ts';
import type { Outcome, OutcomeSet, PickPlace } from './editor-ui.ts';

/** Something random in each new id, so that two people who add at the same time make two steps. */
export const newSalt = (): string => newCommandId().slice(0, 4);

/** Whether a step of a kind can be led to. */
export function mayFollow(kind: NodeKind): boolean {
  const { role } = nodeKindModels[kind];
  return role !== 'starts' && role !== 'comment';
}

/** Adds a step of a kind where the picker was opened. */
export function addAt(flow: Flow, place: PickPlace, kind: NodeKind): EditResult {
  const wanted: NewNode & { readonly salt: string } = { kind, salt: newSalt() };
  switch (place.kind) {
    case 'after':
      return addNode(flow, { ...wanted, after: place.from });
    case 'edge': {
      const edge = flow.edges[place.edge];
      return addNode(flow, edge === undefined ? wanted : { ...wanted, after: edge.from });
    }
    case 'before':
      return addBefore(flow, place.node, wanted);
    case 'free':
      return addNode(flow, place.at === null ? wanted : { ...wanted, at: place.at });
    case 'outcomes':
    case 'replace':
      return addNode(flow, wanted);
    default:
      return place satisfies never;
  }
}

/** Puts a step between another and everything that leads to it. */
function addBefore(flow: Flow, node: string, wanted: NewNode & { readonly salt: string }): EditResult {
  const [first, ...others] = Object.entries(flow.edges)
    .filter(([, { to }]) => to === node)
    .sort(([a], [b]) => compareText(a, b));
  const added = addNode(flow, first === undefined ? wanted : { ...wanted, after: first[1].from });
  const id = added.ok ? added.value.select?.[0] : undefined;
  if (!added.ok || id === undefined) return added;
  // One that nothing led to is led to by the new step's first outcome that may.
  if (first === undefined)
    return { ok: true, value: { ...added.value, flow: ledOn(added.value.flow, id, node) } };
  const joined = others.reduce((drawn, [, { from }]) => {
    const moved = connect(drawn, { from, to: id });
    return moved.ok ? moved.value.flow : drawn;
  }, added.value.flow);
  return { ok: true, value: { ...added.value, flow: joined } };
}

function ledOn(flow: Flow, node: string, to: string): Flow {
  for (const port of outcomesOf(flow, node)) {
    const led = connect(flow, { from: { node, port }, to });
    if (led.ok) return led.value.flow;
  }
  return flow;
}

/** The outcomes of a step by id, in the order in which they are listed. */
export function outcomesOf(flow: Flow, node: string): readonly string[] {
  const found = Object.hasOwn(flow.nodes, node) ? flow.nodes[node] : undefined;
  return found === undefined ? [] : portsOf(found, portContextOf(flow)).map(({ id }) => id);
}

/** Some of a step's outcomes by id, the likeliest to be meant first. */
export function outcomesAmong(flow: Flow, node: string, of: OutcomeSet): readonly string[] {
  const wired = wiredPorts(flow, node);
  const likeliest = likeliestOutcome(flow, node)?.port;
  return outcomesOf(flow, node)
    .filter((port) => of === 'all' || wired.has(port) === (of === 'wired'))
    .sort((a, b) => Number(b === likeliest) - Number(a === likeliest));
}

/** Where it is chosen to which step another leads: behind its outcome, or first which of them. */
export function placeToLead(flow: Flow, node: string): PickPlace | null {
  const [only, ...others] = outcomesAmong(flow, node, 'all');
  if (only === undefined) return null;
  return others.length === 0
    ? { kind: 'after', from: { node, port: only }, begin: 'steps' }
    : { kind: 'outcomes', node, of: 'all', begin: 'steps' };
}

/** Where an outcome leads; null where nowhere yet. */
export function targetOf(flow: Flow, { node, port }: Outcome): string | null {
  return edgesFrom(flow, node).find(([, { from }]) => from.port === port)?.[1].to ?? null;
}

function wiredPorts(flow: Flow, node: string): ReadonlySet<string> {
  return new Set(Object.values(flow.edges).flatMap(({ from }) => (from.node === node ? [from.port] : [])));
}

/** The outcome behind which a key adds: the first that leads nowhere and must, else the first that leads nowhere, else the first. */
export function likeliestOutcome(flow: Flow, node: string): Outcome | null {
  const found = Object.hasOwn(flow.nodes, node) ? flow.nodes[node] : undefined;
  if (found === undefined) return null;
  const wired = wiredPorts(flow, node);
  const ports = portsOf(found, portContextOf(flow));
  const open = ports.filter(({ id }) => !wired.has(id));
  const port =
    open.find(({ required }) => required) ?? open.find(({ leaves }) => leaves === 'passing') ?? ports[0];
  return port === undefined ? null : { node, port: port.id };
}
