import type { ClockRow, MoveCounts } from '@rung/kernel';
import type { TicketSummary } from '../ticket-summary.ts';
import { recordContacts } from './contacts.ts';
import type { RecordedStep } from './recorded-step.ts';
import { recordRemarks } from './remarks.ts';
import { recordRequests } from './requests.ts';
import { recordResolutions } from './resolutions.ts';
import { recordStays } from './stays.ts';

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
  readonly finish: (end: TicketEnd) => TicketSummary;
}

/** A recorder of a ticket of which nothing has happened yet. */
export function createTicketRecorder(ticket: string): TicketRecorder {
  const contacts = recordContacts();
  const remarks = recordRemarks();
  const requests = recordRequests();
  const resolutions = recordResolutions();
  const stays = recordStays();
  return {
    // One call after another, as a loop over recorders of several kinds cannot be compiled as well.
    step: (step) => {
      contacts.step(step);
      remarks.step(step);
      requests.step(step);
      resolutions.step(step);
      stays.step(step);
    },
    finish: ({ openClocks, counts, detectionLagsMs = [] }) => {
      const { clocks, ...remarked } = remarks.facts();
      return {
        ticket,
        ...contacts.facts(),
        ...remarked,
        ...resolutions.facts(),
        clocks: openClocks.length === 0 ? clocks : [...clocks, ...openClocks],
        requests: requests.facts(),
        stays: stays.facts(),
        counts,
        detectionLagsMs,
      };
    },
  };
}
