import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { Root } from '../model/paths.ts';
import { runsBeside } from '../model/side-roots.ts';

/**
 * Only interrupting and intake triggers and later ports may move a ticket. A side trigger that can reach a tier, or
 * `entered`, `opened` and a de-escalation's `next` that do, would promise a move that the engine never makes.
 */
export function checkSidePaths(model: FlowModel): Diagnostic[] {
  return model.roots.flatMap((root) => sideFinding(model, root) ?? []);
}

function sideFinding(model: FlowModel, root: Root): Diagnostic | null {
  const { port, to } = root;
  const node = model.nodes.get(port.node);
  const beside = runsBeside(model, root);
  const [rest] = beside === null ? [] : model.pathFrom(to).rests;
  if (node === undefined || rest === undefined) return null;
  const place = { path: node.path, nodeId: node.id };
  const tier = model.nodes.get(rest)?.name ?? rest;
  return beside === 'port'
    ? finding('RNG-305', place, { node: node.name, port: port.id, tier })
    : finding('RNG-304', place, { node: node.name, tier });
}
