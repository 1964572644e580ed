import { type ConnectVerdict, canConnect, type PortPlace } from '@rung/compiler';
import {
  type Flow,
  type FlowEdge,
  type FlowNode,
  ownNameOf,
  type Port,
  portContextOf,
  portsOf,
} from '@rung/flow';
import { compareText, ok, own, type Result } from '@rung/kernel';
import { type EditData, type EditRefusal, refuse } from '../commands/edit.ts';
import { newId } from './new-id.ts';

/** A node, or the refusal to change one that is not there. */
export function nodeOf(flow: Flow, id: string): Result<FlowNode, EditRefusal> {
  const node = own<FlowNode>(flow.nodes, id);
  return node === undefined ? refuse('unknownNode', { node: id }) : ok(node);
}

/** What a label says of a node: what it is called by itself, empty where it has no name, and its kind. */
export function nodeData(flow: Flow, id: string, node: FlowNode): EditData {
  return { node: id, title: ownNameOf(flow, node), kind: node.kind };
}

/** The outcomes of a node, none for a node that is not there. */
export function outcomesOf(flow: Flow, id: string): readonly Port[] {
  const node = own<FlowNode>(flow.nodes, id);
  return node === undefined ? [] : portsOf(node, portContextOf(flow));
}

/**
 * The outcomes by which a path most likely goes on, likeliest first: at once, then those that must lead somewhere, then
 * later ones, then those at its side.
 */
export function likelyOutcomes(ports: readonly Port[]): readonly Port[] {
  const likelihood = ({ leaves, required }: Port): number => {
    if (leaves === 'passing') return 0;
    if (leaves === 'side') return 3;
    return required ? 1 : 2;
  };
  return ports.toSorted((a, b) => likelihood(a) - likelihood(b));
}

/** The edge that leaves an outcome; of several the one that counts. */
export function edgeAt(flow: Flow, { node, port }: PortPlace): readonly [id: string, edge: FlowEdge] | null {
  const own = Object.entries(flow.edges).filter(([, { from }]) => from.node === node && from.port === port);
  return own.sort(([a], [b]) => compareText(a, b))[0] ?? null;
}

/** The flow with an outcome leading to a node: its present edge is turned there, others of the same outcome go. */
export function withEdge(flow: Flow, from: PortPlace, to: string): Flow {
  const [kept] = edgeAt(flow, from) ?? [];
  const id = kept ?? newId((taken) => Object.hasOwn(flow.edges, taken), `${from.node}_${from.port}`);
  const others = withoutEdges(flow, (edge, own) => own !== id && isAt(edge, from));
  const before = others.edges[id];
  if (before?.to === to) return others;
  const edge: FlowEdge = { from: before?.from ?? { node: from.node, port: from.port }, to };
  return { ...others, edges: { ...others.edges, [id]: edge } };
}

function isAt({ from }: FlowEdge, { node, port }: PortPlace): boolean {
  return from.node === node && from.port === port;
}

/** The flow without some edges; itself if there are none of them. */
export function withoutEdges(flow: Flow, goes: (edge: FlowEdge, id: string) => boolean): Flow {
  const kept = Object.entries(flow.edges).filter(([id, edge]) => !goes(edge, id));
  return kept.length === Object.keys(flow.edges).length ? flow : { ...flow, edges: Object.fromEntries(kept) };
}

/** The flow with a node put in, or in the place of the one of its id. */
export function withNode(flow: Flow, id: string, node: FlowNode): Flow {
  return { ...flow, nodes: { ...flow.nodes, [id]: node } };
}

/** The flow with an outcome connected, unless the compiler refuses it. */
export function connected(flow: Flow, from: PortPlace, to: string): Result<Flow, EditRefusal> {
  const verdict: ConnectVerdict = canConnect(flow, from, to);
  return verdict.allowed ? ok(withEdge(flow, from, to)) : cannotConnect(verdict);
}

type Refused = Extract<ConnectVerdict, { readonly allowed: false }>;

function cannotConnect({ code, nodes, port }: Refused): ReturnType<typeof refuse> {
  return refuse('cannotConnect', {}, { connect: { code, nodes, port } });
}
