import { createContext } from 'react';
import type { SampleTicket } from './try-condition.ts';

/** The ticket that conditions below are tried on; null where there is none. */
export const SampleTicketContext = createContext<SampleTicket | null>(null);
