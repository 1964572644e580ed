import { type Conflict, type Patch, rebase, resolveConflicts } from '@rung/editing';
import { MisfitError, squashAll } from './applied.ts';
import { conflictKey, type Side } from './conflict.ts';
import type { PendingCommand } from './journal.ts';

export { stepConflict } from './conflict.ts';

/** What becomes of commands that the server does not have when others were first. */
export type Merge =
  | { readonly kind: 'merged'; readonly commands: readonly PendingCommand[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] };

/** Rewrites commands to follow what others did, each on its own, so that each keeps its name. */
export function mergeCommands(commands: readonly PendingCommand[], theirs: readonly Patch[]): Merge {
  const mine = squashAll(commands.map(({ patches }) => patches));
  const whole = rebased(mine, theirs);
  if (whole.conflicts.length > 0) return { kind: 'conflict', conflicts: whole.conflicts };
  const single = oneByOne(commands, theirs);
  // What one command did and the next undid may collide on the way, but not as a whole.
  return { kind: 'merged', commands: single ?? asOne(commands, whole.patches) };
}

/** The commands as one that follows what others did, with every conflict settled. */
export function resolveCommands(
  commands: readonly PendingCommand[],
  theirs: readonly Patch[],
  sides: ReadonlyMap<string, Side>,
): readonly PendingCommand[] {
  const mine = squashAll(commands.map(({ patches }) => patches));
  const patches = resolveConflicts(
    { mine, theirs },
    (conflict) => sides.get(conflictKey(conflict)) ?? 'theirs',
  );
  if (!patches.ok) throw new MisfitError(patches.error.code);
  return asOne(commands, patches.value);
}

function rebased(mine: readonly Patch[], theirs: readonly Patch[]) {
  const result = rebase(mine, theirs);
  if (!result.ok) throw new MisfitError(result.error.code);
  return result.value;
}

function oneByOne(
  commands: readonly PendingCommand[],
  theirs: readonly Patch[],
): readonly PendingCommand[] | null {
  let before = theirs;
  const merged: PendingCommand[] = [];
  for (const command of commands) {
    const [after, then] = [rebase(command.patches, before), rebase(before, command.patches)];
    if (!after.ok || !then.ok || after.value.conflicts.length > 0) return null;
    if (after.value.patches.length > 0) merged.push({ ...command, patches: after.value.patches });
    before = then.value.patches;
  }
  return merged;
}

/** All as one, under the id of the last. */
function asOne(commands: readonly PendingCommand[], patches: readonly Patch[]): readonly PendingCommand[] {
  const last = commands.at(-1);
  return last === undefined || patches.length === 0 ? [] : [{ ...last, patches }];
}
