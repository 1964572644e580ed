import type { TicketStatus } from '@rung/kernel';
import { mayAct } from '../authority/gate.ts';
import { emit, engineNode, stamp } from '../effects.ts';
import type { Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import { setGivenFields } from './apply-fields.ts';
import { changeStatus, reopen } from './episode.ts';
import type { EventOf } from './event-of.ts';

/** A status that somebody gave the ticket. Closing it may need leave: without it the status is set back, and nobody hears. */
export function applyStatus(run: Run, event: EventOf<'status.changed'>, stimulus: Stimulus): void {
  if (isBlocked(run, event, event.status)) stimulus.heard = none;
  else changeStatus(run, event.status, stimulus);
}

type FieldEvent = EventOf<'ticket.updated'> | EventOf<'signal.received'>;

/** Fields that the host set. A status among them is a status change like any other. */
export function applyBag(run: Run, event: FieldEvent, stimulus: Stimulus): void {
  setGivenFields(run, (status) => {
    if (!isBlocked(run, event, status)) changeStatus(run, status, stimulus);
  });
}

function isBlocked(run: Run, event: FieldEvent | EventOf<'status.changed'>, status: TicketStatus): boolean {
  const closes = (status === 'solved' || status === 'closed') && run.state.episode.resolvedAt === null;
  if (!closes || mayAct(run, event, 'ticket.close')) return false;
  emit(run, { ...stamp(run, 'set', engineNode), field: 'ticket.status', value: run.state.status });
  return true;
}

/** A reopening. The ticket may be open again already, by its status: then it was heard, and is not heard twice. */
export function applyReopening(run: Run, _event: EventOf<'ticket.reopened'>, stimulus: Stimulus): void {
  const { state } = run;
  if (state.episode.resolvedAt === null) stimulus.heard = none;
  else if (state.status === 'open') reopen(run, stimulus);
  else changeStatus(run, 'open', stimulus);
}
