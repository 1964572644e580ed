import { own } from '@rung/kernel';
import { mayAct } from '../authority/gate.ts';
import { endAcknowledgement } from '../clocks/entry.ts';
import { wasAcknowledged } from '../clocks/facts.ts';
import { engineNode, note } from '../effects.ts';
import { tierInCharge } from '../fields/engine-fields.ts';
import { firePort, type PortFiring, type Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { none, withItem } from '../state/lists.ts';
import { endThread } from '../threads/end-thread.ts';
import type { EventOf } from './event-of.ts';

/** The tier acknowledges, or accepts, which implies it. Only the first time counts. */
export function applyHandling(
  run: Run,
  event: EventOf<'escalation.acknowledged'> | EventOf<'escalation.accepted'>,
  stimulus: Stimulus,
): void {
  acknowledge(run, stimulus);
  const { position } = run.state;
  if (event.type !== 'escalation.accepted' || position === null || position.accepted === true) return;
  run.state.position = { ...position, accepted: true };
  firePort(stimulus, { node: position.node, port: 'accepted', flavour: 'plain' });
}

function acknowledge(run: Run, stimulus: Stimulus): void {
  const { position } = run.state;
  if (position === null || position.acknowledged === true) return;
  run.state.position = { ...position, acknowledged: true };
  stimulus.facts |= wasAcknowledged;
  endAcknowledgement(run, 'met');
  firePort(stimulus, { node: position.node, port: 'acknowledged', flavour: 'plain' });
  for (const thread of run.state.threads ?? none) {
    if (thread.kind !== 'wait' || thread.fromTimeout === undefined || thread.entry !== position.entry)
      continue;
    endThread(run, thread, 'cancelled');
    firePort(stimulus, { node: thread.node, port: 'cancelled', flavour: 'plain' });
  }
}

/** The tier gives the ticket back, or hands it down. Without an edge it goes back, or to the tier that was named. */
export function applyReturn(
  run: Run,
  event: EventOf<'escalation.bounced'> | EventOf<'escalation.deescalated'>,
  stimulus: Stimulus,
): void {
  const { position } = run.state;
  if (position === null) return;
  if (event.type === 'escalation.bounced') {
    firePort(stimulus, {
      node: position.node,
      port: 'bounced',
      flavour: 'bounce',
      fallback: { to: 'back' },
    });
    return;
  }
  if (!mayAct(run, event, 'ticket.deescalate')) {
    stimulus.heard = none;
    return;
  }
  const { toTier } = event;
  const fallback =
    toTier === undefined ? ({ to: 'back' } as const) : ({ to: 'tierDown', tier: toTier } as const);
  firePort(stimulus, { node: position.node, port: 'deescalated', flavour: 'deescalation', fallback });
}

/** The host found nobody for the tier. Its first connected way out is taken, else the ticket stays. */
export function applyAvailability(run: Run, event: EventOf<'assignment.failed'>, stimulus: Stimulus): void {
  const { linked, state } = run;
  const { position } = state;
  if (position === null || tierInCharge(linked, state) !== event.tier) return;
  const port = (['unavailable', 'timeout', 'overdue'] as const).find(
    (name) =>
      isWired(run, position.node, name) &&
      (name === 'unavailable' || position.fired?.includes(name) !== true),
  );
  if (port === undefined) {
    note(run, position.node, { what: 'nobodyAvailable', tier: event.tier });
    return;
  }
  if (port !== 'unavailable') state.position = { ...position, fired: withItem(position.fired, port) };
  firePort(stimulus, {
    node: position.node,
    port,
    flavour: 'unavailable',
    ...unavailableReason(run, position.node, port),
  });
}

const ownReasons: Readonly<Record<string, string>> = { timeout: 'notAcknowledged', overdue: 'overdue' };

/** A port that stands in says why it was taken, unless its author gave it a reason. */
function unavailableReason({ linked }: Run, node: string, port: string): Pick<PortFiring, 'reason'> {
  if (port === 'unavailable') return {};
  const given = linked.nodes.get(node)?.ports[port]?.reason ?? null;
  return given === null || given === ownReasons[port] ? { reason: 'unavailable' } : {};
}

function isWired({ linked }: Run, node: string, port: string): boolean {
  return (own(linked.nodes.get(node)?.ports ?? {}, port)?.to ?? null) !== null;
}

/** A person flags the ticket: by the port of its reason, else by `escalated`, else, if no trigger takes it, up. */
export function applyFlag(run: Run, event: EventOf<'agent.flagged'>, stimulus: Stimulus): void {
  const { state } = run;
  const { position } = state;
  if (position !== null) {
    const carried = Object.entries(event.package ?? {}).filter(([, text]) => text.trim() !== '');
    const { items: _before, ...rest } = position;
    state.position = carried.length === 0 ? rest : { ...rest, items: carried.map(([item]) => item) };
  }
  const node = position?.node ?? engineNode;
  const port = [`escalated:${event.reason}`, 'escalated'].find((name) => isWired(run, node, name));
  if (port !== undefined) firePort(stimulus, { node, port, flavour: 'manual' });
  else if (state.episode.resolvedAt === null) {
    const fallback = { to: 'up', tier: event.requestedTier ?? null } as const;
    stimulus.flag = { node, port: 'escalated', flavour: 'manual', fallback };
  }
}
