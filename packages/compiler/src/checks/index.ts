import type { Diagnostic } from '@rung/kernel';
import type { FlowModel } from '../model/flow-model.ts';
import { checkApprovals } from './approvals.ts';
import { checkApprovers } from './approvers.ts';
import { checkAuthority } from './authority.ts';
import { checkClocks } from './clocks.ts';
import { checkConditions } from './conditions.ts';
import { checkConflicts } from './conflicts.ts';
import { checkCoverage } from './coverage.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkDurations } from './durations.ts';
import { checkEdges } from './edges.ts';
import { checkEventFields } from './event-fields.ts';
import { checkFields } from './fields.ts';
import { checkFourParts } from './four-parts.ts';
import { checkGuards } from './guards.ts';
import { checkIntake } from './intake.ts';
import { checkLabels } from './labels.ts';
import { checkLikeActions } from './like-actions.ts';
import { checkLimits } from './limits.ts';
import { checkLoops } from './loops.ts';
import { checkMoves } from './moves.ts';
import { checkNoticeLimit } from './notice-limit.ts';
import { checkPackages } from './packages.ts';
import { checkPorts } from './ports.ts';
import { checkPrivacy } from './privacy.ts';
import { checkPromises } from './promises.ts';
import { checkReachability } from './reachability.ts';
import { checkReferences } from './references.ts';
import { checkRisk } from './risk.ts';
import { checkSets } from './sets.ts';
import { checkShadowing } from './shadowing.ts';
import { checkSidePaths } from './side-paths.ts';
import { checkTemplates } from './templates.ts';
import { checkThreads } from './threads.ts';
import { checkTiers } from './tiers.ts';
import { checkTriggers } from './triggers.ts';
import { checkUnchosen } from './unchosen.ts';
import { checkWordLists } from './word-lists.ts';

/** A pure question to a flow: every finding on one topic. */
export type Check = (model: FlowModel) => readonly Diagnostic[];

const checks: readonly Check[] = [
  checkFourParts,
  checkLimits,
  checkLabels,
  checkDurations,
  checkDuplicates,
  checkEdges,
  checkPorts,
  checkReferences,
  checkReachability,
  checkFields,
  checkSets,
  checkConditions,
  checkEventFields,
  checkIntake,
  checkTriggers,
  checkRisk,
  checkConflicts,
  checkShadowing,
  checkSidePaths,
  checkLoops,
  checkNoticeLimit,
  checkTiers,
  checkUnchosen,
  checkMoves,
  checkThreads,
  checkGuards,
  checkClocks,
  checkCoverage,
  checkAuthority,
  checkLikeActions,
  checkApprovals,
  checkApprovers,
  checkTemplates,
  checkWordLists,
  checkPackages,
  checkPrivacy,
  checkPromises,
];

/** Every finding of every check. */
export function checkFlow(model: FlowModel): readonly Diagnostic[] {
  return checks.flatMap((check) => check(model));
}
