import type { Diagnostic } from '@rung/kernel';
import type { FlowModel } from '../model/flow-model.ts';
import { checkEdges } from './edges.ts';
import { checkIntake } from './intake.ts';
import { checkLoops } from './loops.ts';
import { checkPorts } from './ports.ts';
import { checkReachability } from './reachability.ts';
import { checkReferences } from './references.ts';
import { checkSidePaths } from './side-paths.ts';

/** A pure question to a flow: every finding on one topic. */
export type Check = (model: FlowModel) => readonly Diagnostic[];

const checks: readonly Check[] = [
  checkEdges,
  checkPorts,
  checkReferences,
  checkReachability,
  checkIntake,
  checkSidePaths,
  checkLoops,
];

/** Every finding of every check. */
export function checkFlow(model: FlowModel): readonly Diagnostic[] {
  return checks.flatMap((check) => check(model));
}
