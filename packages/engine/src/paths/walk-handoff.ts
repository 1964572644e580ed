import { assemble } from '../handoff.ts';
import type { At } from './path.ts';
import { leaveBy, type Walk } from './walk-context.ts';

/**
 * Assembles the context package. A missing item marked `block` holds the path back, as does any missing one when the
 * ticket has come back for want of context and a person flags it; else the path goes on and says what is missing.
 */
export function walkHandoff(walk: Walk, met: At<'handoff'>): string | null {
  const { run, ops } = walk;
  const { id, node } = met;
  walk.asks = true;
  const assembled = assemble(run, node.package, null);
  if (assembled === null) return leaveBy(walk, met, 'complete');
  const { handOff, blocks } = assembled;
  const { missing } = handOff;
  walk.packageId = node.package;
  if (missing.length === 0) return leaveBy(walk, met, 'complete');
  const isHeld = blocks || insistsOnContext(walk);
  ops.push({ op: isHeld ? 'requireContext' : 'contextIncomplete', node: id, handOff });
  if (isHeld && !blocks) return null;
  const isWired = (node.ports['incomplete']?.to ?? null) !== null;
  return leaveBy(walk, { ...met, missing }, blocks || isWired ? 'incomplete' : 'complete');
}

/** The ticket has come back for want of context, and a person flags it. */
export function insistsOnContext({ run, stimulus }: Walk): boolean {
  return run.state.position?.needsContext === true && stimulus.event?.type === 'agent.flagged';
}
