import type { Flow } from '@rung/flow';
import { edgeProblem } from '../model/edges.ts';
import { type DrawnGraph, drawnGraph } from '../model/flow-graph.ts';
import type { ModelPort } from '../model/node.ts';
import { beginsAt, type Root } from '../model/paths.ts';
import { runsBeside } from '../model/side-roots.ts';
import { madeLoopsFrom, type PortPlace } from './made-loops.ts';

/**
 * Why two steps cannot be connected:
 * - `unknownSource`, `unknownPort`, `unknownTarget`: there is no such step or port;
 * - `endsPath`, `commentSource`: nothing leads on from an end or a comment;
 * - `startsPaths`, `commentTarget`: no path comes to a trigger or a comment;
 * - `toItself`, `endlessLoop`: the path would go round for ever without anything new happening (LNT-04);
 * - `sidePort`, `sideTrigger`: a path that runs beside the ticket's own would move the ticket (RNG-305, RNG-304).
 */
export const connectCodes = [
  'unknownSource',
  'unknownPort',
  'unknownTarget',
  'endsPath',
  'commentSource',
  'startsPaths',
  'commentTarget',
  'toItself',
  'endlessLoop',
  'sidePort',
  'sideTrigger',
] as const;

/** One of the reasons. */
export type ConnectCode = (typeof connectCodes)[number];

/** Why not, with the steps that it is about. */
export interface ConnectRefusal {
  readonly code: ConnectCode;
  /**
   * The step at fault: the source, the target, or where the path begins that would run beside the ticket's own, then the
   * tier it would move it to. Of a loop, all of its steps in the order in which they would be taken, from the target on.
   */
  readonly nodes: readonly string[];
  /** The port at fault: the one that is connected, or the one by which the side path leaves. */
  readonly port: string;
}

/** Whether a port may lead to a step. */
export type ConnectVerdict = { readonly allowed: true } | ({ readonly allowed: false } & ConnectRefusal);

/** The verdict on each step as a target of one port. */
export type Connectable = (to: string) => ConnectVerdict;

/**
 * Whether connecting a port to a step gives a drawing that the compiler takes: exactly if the new edge in the place of the
 * port's present one adds no error about edges, loops or side paths. What is wrong already does not count.
 */
export function canConnect(flow: Flow, from: PortPlace, to: string): ConnectVerdict {
  return connectableFrom(flow, from)(to);
}

/** {@link canConnect} for many targets of one port: what they share is worked out once, so that each answer is quick. */
export function connectableFrom(flow: Flow, from: PortPlace): Connectable {
  const graph = drawnGraph(withoutEdgesOf(flow, from));
  const source = graph.nodes.get(from.node);
  const ports = new Set(source?.ports.map(({ id }) => id));
  const portIds = new Map(source === undefined ? [] : [[from.node, ports] as const]);
  const wrongEdge = (to: string): ConnectRefusal | null => {
    const problem = edgeProblem({ flow, portIds, from, to });
    return problem === null ? null : problemRefusal(graph, { problem, from, to });
  };
  const port = source?.ports.find(({ id }) => id === from.port);
  if (port === undefined) return (to) => verdictOf(wrongEdge(to));
  const loop = madeLoopsFrom(graph, from);
  const moved = movedFrom(graph, port);
  return (to) => verdictOf(wrongEdge(to) ?? loopRefusal(from, to, loop(to)) ?? moved(to));
}

const allowed: ConnectVerdict = { allowed: true };

function verdictOf(refusal: ConnectRefusal | null): ConnectVerdict {
  return refusal === null ? allowed : { allowed: false, ...refusal };
}

function withoutEdgesOf(flow: Flow, { node, port }: PortPlace): Flow {
  const others = Object.entries(flow.edges).filter(
    ([, { from }]) => from.node !== node || from.port !== port,
  );
  return { ...flow, edges: Object.fromEntries(others) };
}

interface WrongEdge {
  readonly problem: NonNullable<ReturnType<typeof edgeProblem>>;
  readonly from: PortPlace;
  readonly to: string;
}

function problemRefusal({ nodes }: DrawnGraph, { problem, from, to }: WrongEdge): ConnectRefusal {
  const { port } = from;
  switch (problem) {
    case 'unknownSource':
      return { code: problem, nodes: [from.node], port };
    case 'unknownPort': {
      const role = nodes.get(from.node)?.role;
      if (role === 'ends') return { code: 'endsPath', nodes: [from.node], port };
      return { code: role === 'comment' ? 'commentSource' : problem, nodes: [from.node], port };
    }
    case 'unknownTarget':
      return { code: problem, nodes: [to], port };
    case 'badTarget': {
      const isComment = nodes.get(to)?.role === 'comment';
      return { code: isComment ? 'commentTarget' : 'startsPaths', nodes: [to], port };
    }
    default:
      return problem satisfies never;
  }
}

function loopRefusal(
  { node, port }: PortPlace,
  to: string,
  loop: readonly string[] | null,
): ConnectRefusal | null {
  if (loop === null) return null;
  return { code: node === to && loop.length === 1 ? 'toItself' : 'endlessLoop', nodes: loop, port };
}

/** Answers which side path that moves no ticket yet would move one if the port led to a node. */
function movedFrom(graph: DrawnGraph, port: ModelPort): (to: string) => ConnectRefusal | null {
  const [first] = sidePathsBy(graph, port);
  return (to) => {
    const [rest] = first === undefined ? [] : graph.pathFrom(to).rests;
    return first === undefined || rest === undefined
      ? null
      : { code: first.code, nodes: [first.port.node, rest], port: first.port.id };
  };
}

interface SidePath {
  readonly port: ModelPort;
  readonly code: 'sidePort' | 'sideTrigger';
}

/** Side paths that would go on by a port and do not move the ticket so far. */
function sidePathsBy(graph: DrawnGraph, port: ModelPort): readonly SidePath[] {
  const node = graph.nodes.get(port.node);
  const begins = node === undefined ? null : beginsAt(node, port);
  const roots: readonly Pick<Root, 'port' | 'begins'>[] =
    begins === null
      ? graph.rootsThrough(port.node).filter(({ to }) => graph.pathFrom(to).rests.length === 0)
      : [{ port, begins }];
  return roots.flatMap((root): readonly SidePath[] => {
    const beside = runsBeside(graph, root);
    return beside === null ? [] : [{ port: root.port, code: beside === 'port' ? 'sidePort' : 'sideTrigger' }];
  });
}
