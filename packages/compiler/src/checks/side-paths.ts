import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { Root } from '../model/paths.ts';

/**
 * Only interrupting and intake triggers and later ports may move a ticket. A side trigger that can reach a tier, or
 * `entered`, `opened` and a de-escalation's `next` that do, would promise a move that the engine never makes.
 */
export function checkSidePaths(model: FlowModel): Diagnostic[] {
  return model.roots.flatMap((root) => sideFinding(model, root) ?? []);
}

function sideFinding(model: FlowModel, { port, begins, to }: Root): Diagnostic | null {
  const node = model.nodes.get(port.node);
  const [rest] = model.pathFrom(to).rests;
  if (node === undefined || rest === undefined) return null;
  const place = { path: node.path, nodeId: node.id };
  const tier = model.nodes.get(rest)?.name ?? rest;
  if (begins === 'side') return finding('RNG-305', place, { node: node.name, port: port.id, tier });
  const isSide = node.node.kind === 'trigger' && node.node.config.mode === 'side';
  return isSide ? finding('RNG-304', place, { node: node.name, tier }) : null;
}
