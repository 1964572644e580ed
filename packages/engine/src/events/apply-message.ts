import type { TicketEvent, TicketMessage } from '@rung/kernel';
import { hasAsked, hasReplied } from '../clocks/facts.ts';
import type { Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { countOneMore } from '../state/tally.ts';

/** A message with the event that is or carries it. */
interface AppliedMessage {
  readonly event: TicketEvent;
  readonly message: TicketMessage;
  readonly stimulus: Stimulus;
}

/**
 * Who waits for whom after a message. What a machine wrote, and the echo of an effect of ours, answers nobody; what the
 * customer wrote counts whether or not it is public.
 */
export function applyMessage(run: Run, { event, message, stimulus }: AppliedMessage): void {
  if (message.automated || event.cause !== undefined) return;
  const { state, step } = run;
  if (message.role === 'customer') {
    stimulus.facts |= hasAsked;
    countOneMore(state, 'contacts');
    const isFirst = event.type === 'ticket.created'; // its message is as old as the ticket
    state.waitingSince ??= isFirst ? state.createdAt : step.at;
    if (!isFirst) state.customerWrote = true;
  } else if (message.role === 'agent' && message.public) {
    stimulus.facts |= hasReplied;
    state.waitingSince = undefined;
    state.repliedAt = step.at;
  }
}
