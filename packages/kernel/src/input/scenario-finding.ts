import type { Diagnostic } from '../diagnostic.ts';
import { askMeant, suggestionFor } from '../internal/meant.ts';
import { quote } from '../internal/quote.ts';
import {
  eventProblems,
  type InputFinding,
  inputDiagnostic,
  type OwnProblems,
  type ProblemTable,
} from './input-finding.ts';

/** The codes of scenarios beyond those that they share with events, from the same numbers. Numbers are never reused. */
const scenarioProblems: ProblemTable<OwnProblems> = {
  ...eventProblems,
  unknownEffect: {
    number: '25',
    message: ({ found, known }) =>
      `There is no effect ${quote(found)}.${askMeant(suggestionFor(found, known))}`,
  },
  unknownTicket: { number: '26', message: ({ ticket }) => `The scenario has no ticket ${quote(ticket)}.` },
  ticketTwice: { number: '27', message: ({ ticket }) => `The ticket ${quote(ticket)} is given twice.` },
  ticketsTwice: { number: '28', message: () => 'A scenario has either "ticket" or "tickets", not both.' },
  unknownTier: {
    number: '30',
    message: ({ found, known }) =>
      `The policy has no tier ${quote(found)}.${askMeant(suggestionFor(found, known))}`,
  },
  withoutTier: {
    number: '31',
    severity: 'info',
    message: ({ effect }) =>
      `${quote(effect)} goes to no tier, so this could never happen. Write ${quote(effect)} alone.`,
  },
  neverSentTo: {
    number: '32',
    severity: 'info',
    message: ({ effect, tier }) =>
      `No step of the policy gives ${quote(effect)} to the tier ${quote(tier)}, so this can never happen.`,
  },
  unreadField: {
    number: '33',
    severity: 'info',
    message: ({ found, known }) =>
      `The scenario gives ${quote(found)}, which the policy does not read.${askMeant(suggestionFor(found, known))}`,
  },
};

/**
 * Words a finding about a scenario, `SCN-…`, or about one of its events, `EVT-…`. `path` leads to where the check began. Of
 * severity `error`, save what is only remarked on.
 */
export function scenarioDiagnostic(
  finding: InputFinding,
  path: readonly (string | number)[],
  prefix: 'SCN' | 'EVT' = 'SCN',
): Diagnostic {
  return inputDiagnostic(finding, { prefix, path }, scenarioProblems);
}
