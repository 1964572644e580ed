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
  const recorders = [contacts, remarks, requests, resolutions, stays];
  return {
    step: (step) => {
      for (const recorder of recorders) recorder.step(step);
    },
    finish: ({ openClocks, counts, detectionLagsMs = [] }) => {
      const remarked = remarks.facts();
      return {
        ticket,
        ...contacts.facts(),
        ...remarked,
        clocks: [...remarked.clocks, ...openClocks],
        requests: requests.facts(),
        ...resolutions.facts(),
        stays: stays.facts(),
        counts,
        detectionLagsMs,
      };
    },
  };
}
