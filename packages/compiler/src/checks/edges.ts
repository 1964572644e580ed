import { type Diagnostic, nearestName } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { ModelEdge } from '../model/edges.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { ModelNode } from '../model/node.ts';

/** Connections that start or end where none can: from or to what does not exist, into a trigger or comment, twice from one port. */
export function checkEdges(model: FlowModel): Diagnostic[] {
  return model.edges.flatMap((edge) => edgeFinding(edge, model) ?? []);
}

function edgeFinding({ id, path, node, port, to, problem }: ModelEdge, model: FlowModel): Diagnostic | null {
  const source = model.nodes.get(node);
  const name = source?.name ?? node;
  const place = { path, nodeId: source?.id };
  switch (problem) {
    case null:
      return null;
    case 'unknownSource':
      return finding('RNG-101', place, {
        edge: id,
        node,
        suggestion: nearestName(node, freeSources(model, port)),
      });
    case 'unknownPort':
      return finding('RNG-102', place, { node: name, port, suggestion: meantPort(source, port) });
    case 'unknownTarget':
      return finding('RNG-103', place, {
        node: name,
        port,
        to,
        suggestion: nearestName(to, targetIds(model)),
      });
    case 'badTarget':
      return finding('RNG-104', place, { node: name, target: model.nodes.get(to)?.name ?? to });
    case 'second': {
      const kept = model.edges.find((e) => e.node === node && e.port === port && e.problem === null);
      return finding('RNG-105', place, { node: name, port, kept: kept?.id ?? '' });
    }
    default:
      return problem satisfies never;
  }
}

/** The port of a node that a misspelt one was probably meant to be. */
export function meantPort(node: ModelNode | undefined, port: string): string | null {
  return nearestName(
    port,
    (node?.ports ?? []).map((known) => known.id),
  );
}

/** Nodes from which a connection may still leave by a port of this name. */
function freeSources({ nodes, edges }: FlowModel, port: string): readonly string[] {
  const taken = new Set(
    edges.filter((edge) => edge.port === port && edge.problem === null).map(({ node }) => node),
  );
  return [...nodes.values()]
    .filter(({ id, ports }) => !taken.has(id) && ports.some((own) => own.id === port))
    .map(({ id }) => id);
}

function targetIds({ nodes }: FlowModel): readonly string[] {
  return [...nodes.values()].flatMap(({ id, role }) => (role === 'starts' || role === 'comment' ? [] : [id]));
}
