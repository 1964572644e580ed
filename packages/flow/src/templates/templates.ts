import type { Flow } from '../flow.ts';
import { authorityLadder } from './authority-ladder.ts';
import { outage } from './outage.ts';
import { smallTeam } from './small-team.ts';
import { supportLines } from './support-lines.ts';
import { unanswered } from './unanswered.ts';
import { valuedCustomer } from './valued-customer.ts';

/** A flow to begin with. */
export interface FlowTemplate {
  /** What `rung init` is given; equal to the flow's id. */
  readonly id: string;
  readonly name: string;
  /** One line: what the flow does for whoever takes it. */
  readonly promise: string;
  readonly flow: Flow;
}

/** The starter flows, simplest first. Each compiles without an error and brings scenarios that pass. */
export const templates: readonly FlowTemplate[] = [
  {
    id: smallTeam.id,
    name: 'Small team',
    promise: 'Time, four words and valued customers: enough that a small team forgets nobody.',
    flow: smallTeam,
  },
  {
    id: unanswered.id,
    name: 'Unanswered',
    promise: 'Nobody waits longer than four business hours without the director knowing.',
    flow: unanswered,
  },
  {
    id: supportLines.id,
    name: 'Two lines',
    promise: 'The second line gets a ticket with all that was tried, and lets none lie for half an hour.',
    flow: supportLines,
  },
  {
    id: valuedCustomer.id,
    name: 'Valued customers',
    promise: 'Customers who spent much go to a senior, and their tickets are not closed without a manager.',
    flow: valuedCustomer,
  },
  {
    id: authorityLadder.id,
    name: 'Authority ladder',
    promise: 'Everybody knows what they may promise, and sign-off never moves the ticket.',
    flow: authorityLadder,
  },
  {
    id: outage.id,
    name: 'Outage',
    promise: 'Many tickets with one cause become one problem, and every customer is told.',
    flow: outage,
  },
];
