import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { sortedEntries } from '../internal/order.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Guards that could not do what they say. */
export function checkGuards(model: FlowModel): Diagnostic[] {
  return [...pingPong(model), ...unplaced(model), ...namelessCoolDowns(model), ...idleTiers(model)];
}

function pingPong({ flow }: FlowModel): readonly Diagnostic[] {
  return sortedEntries(flow.guards?.pingPong).flatMap(([id, { a, b, then }]) => {
    const path = `/guards/pingPong/${id}`;
    if (a === b) return [finding('RNG-431', { path }, { guard: id, tier: a })];
    return then === a || then === b
      ? [finding('RNG-432', { path: `${path}/then` }, { guard: id, tier: then })]
      : [];
  });
}

/** Finds guards that send to a tier for which no step stands, so that there is no place to go. */
function unplaced(model: FlowModel): readonly Diagnostic[] {
  const placed = new Set(nodesOfKind(model, 'tier').map(({ node }) => node.config.tier));
  const guards = [
    ...movingCaps(model).map(([id, { then }]) => ({ path: `/guards/caps/${id}/then`, then })),
    ...sortedEntries(model.flow.guards?.pingPong).map(([id, { then }]) => ({
      path: `/guards/pingPong/${id}/then`,
      then,
    })),
  ];
  return guards.flatMap(({ path, then }) =>
    then === undefined || placed.has(then) || !model.tiers.has(then)
      ? []
      : [finding('RNG-433', { path }, { tier: then })],
  );
}

/** Caps that hold moves back, and so may send a ticket elsewhere. */
function movingCaps({ flow }: FlowModel) {
  return sortedEntries(flow.guards?.caps).filter(([, { of }]) => of !== 'noticesPerHour');
}

/**
 * Finds a tier to send to at a cap on notices. It is never used: notices beyond the cap are left out and noted
 * (docs/semantics/latches.md).
 */
function idleTiers({ flow }: FlowModel): readonly Diagnostic[] {
  return sortedEntries(flow.guards?.caps).flatMap(([id, { of, then }]) =>
    of !== 'noticesPerHour' || then === undefined
      ? []
      : [finding('RNG-435', { path: `/guards/caps/${id}/then` }, { cap: id, tier: then })],
  );
}

/**
 * Finds cool-downs that list no triggers and so hold nothing back. A cool-down that no `deescalate` names is no
 * finding: it begins at every de-escalation.
 */
function namelessCoolDowns({ flow }: FlowModel): readonly Diagnostic[] {
  return sortedEntries(flow.guards?.coolDowns).flatMap(([id, { triggers }]) =>
    triggers.length > 0
      ? []
      : [finding('RNG-434', { path: `/guards/coolDowns/${id}/triggers` }, { coolDown: id })],
  );
}
