import type { ClockRow, Effect, EventType, MoveCounts, TicketEvent } from '@rung/kernel';
import type { TicketSummary } from '../ticket-summary.ts';
import { ContactRecorder } from './contacts.ts';
import { effectMs, type RecordedStep } from './recorded-step.ts';
import { RemarkRecorder } from './remarks.ts';
import { RequestRecorder } from './requests.ts';
import { isResolved, ResolutionRecorder, resolvedMs } from './resolutions.ts';
import { StayRecorder } from './stays.ts';

/** What the engine says of a ticket when its history ends. */
export interface TicketEnd {
  /** Cycles still under way. */
  readonly openClocks: readonly ClockRow[];
  readonly counts: MoveCounts;
  /** See {@link TicketSummary.detectionLagsMs}. */
  readonly detectionLagsMs?: readonly number[];
}

/** Turns a ticket's steps into the facts that metrics count, without keeping the steps. Mutable, for one ticket. */
export interface TicketRecorder {
  readonly step: (step: RecordedStep) => void;
  /** The facts so far. */
  readonly finish: (end: TicketEnd) => TicketSummary;
}

/** A recorder of a ticket of which nothing has happened yet. */
export function createTicketRecorder(ticket: string): TicketRecorder {
  return new FactRecorder(ticket);
}

/** Looks at each event and effect once and hands it to those who keep something of it. */
class FactRecorder implements TicketRecorder {
  readonly #ticket: string;
  readonly #contacts = new ContactRecorder();
  readonly #remarks = new RemarkRecorder();
  readonly #requests = new RequestRecorder();
  readonly #resolutions = new ResolutionRecorder();
  readonly #stays = new StayRecorder();
  /** The tier in charge. */
  #tier: string | null = null;

  constructor(ticket: string) {
    this.#ticket = ticket;
  }

  step(step: RecordedStep): void {
    const { event, atMs, effects } = step;
    // Clocks may have given effects before the event came, when the ticket was elsewhere: none of those is of its making.
    let toCome = event;
    let cause: TicketEvent | null = null;
    for (const effect of effects) {
      if (toCome !== null && (!followsEffects.has(toCome.type) || effectMs(effect) >= atMs)) {
        this.#event(toCome, atMs);
        [cause, toCome] = [toCome, null];
      }
      this.#effect(effect, cause);
    }
    if (toCome !== null) this.#event(toCome, atMs);
    this.#remarks.step(step);
    this.#resolutions.step(step, this.#tier);
    if (isResolved(step.status)) this.#stays.leave(resolvedMs(step));
  }

  finish({ openClocks, counts, detectionLagsMs = none }: TicketEnd): TicketSummary {
    const [contacts, remarks, resolutions] = [this.#contacts, this.#remarks, this.#resolutions];
    return {
      ticket: this.#ticket,
      createdAtMs: contacts.createdAtMs,
      isGroupParent: contacts.isGroupParent,
      customer: contacts.customer,
      topic: contacts.topic,
      channel: contacts.channel,
      segment: contacts.segment,
      agent: contacts.agent,
      contacts: contacts.contacts,
      stays: this.#stays.stays,
      resolutions: resolutions.resolutions,
      isRemoved: resolutions.isRemoved,
      counts,
      csat: contacts.csat,
      clocks: openClocks.length === 0 ? remarks.clocks : [...remarks.clocks, ...openClocks],
      promises: remarks.promises,
      requests: this.#requests.requests,
      followUps: remarks.followUps,
      notes: remarks.notes,
      suppressed: remarks.suppressed,
      failedAssignments: contacts.failedAssignments,
      detectionLagsMs,
      signals: contacts.signals,
      trace: remarks.trace,
    };
  }

  #event(event: TicketEvent, atMs: number): void {
    this.#contacts.event(event, atMs);
    this.#stays.event(event, atMs);
    if (event.type === 'action.requested') this.#requests.asked(event, this.#tier);
    if (event.type === 'followup.completed') this.#remarks.completed(event, atMs);
  }

  /** Takes an effect with the event that brought it about, null where time did. */
  #effect(effect: Effect, event: TicketEvent | null): void {
    switch (effect.effect) {
      case 'assign':
        this.#tier = effect.tier;
        this.#stays.assigned(effect);
        break;
      case 'grant':
      case 'deny':
      case 'requestApproval':
        this.#requests.answered(effect, { event, tier: this.#tier });
        break;
      case 'record':
        this.#remarks.noted(effect);
        break;
      case 'message':
        this.#remarks.written(effect);
        break;
      case 'followUp':
        this.#remarks.planned(effect);
        break;
      default:
        break;
    }
  }
}

const none: readonly number[] = [];

/** The events that mean something else where clocks moved the ticket, asked or answered just before: reading instants takes time. */
const followsEffects: ReadonlySet<EventType> = new Set([
  'escalation.acknowledged',
  'escalation.accepted',
  'action.requested',
  'approval.decided',
  'followup.completed',
]);
