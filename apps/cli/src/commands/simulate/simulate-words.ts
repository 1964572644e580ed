import type { ClockOutcome, ScenarioFailure } from '@rung/kernel';
import { count } from '../../shell/count.ts';
import type { Language } from '../../shell/language.ts';

interface SimulateWords {
  readonly title: (name: string, scenarios: number) => string;
  readonly passed: (n: number) => string;
  readonly failed: (n: number, of: number) => string;
  readonly refused: (file: string) => string;
  readonly progress: string;
  readonly nothingMatches: (text: string) => string;
  readonly noScenarios: (file: string, beside: string) => string;
  readonly noneInFolder: (folder: string) => string;
  readonly outOfHours: string;
  readonly later: (time: string) => string;
  readonly workingTimeLater: (time: string) => string;
  readonly clocksIn: (zone: string, calendar: string) => string;
  readonly clocksInUtc: string;
  readonly failures: Readonly<Record<ScenarioFailure['code'], string>>;
  readonly expected: string;
  readonly seen: string;
  /** For rows that resemble nothing that was seen. */
  readonly nothingLike: Readonly<Record<'missing' | 'clock', string>>;
  readonly tooEarly: string;
  readonly noTicket: (ticket: string) => string;
  readonly unknownName: (kind: string, id: string, meant: string | null) => string;
  readonly misspeltKey: (key: string, meant: string) => string;
  readonly unreadable: string;
  readonly unfit: string;
  readonly clocks: string;
  readonly counted: string;
  readonly due: string;
  readonly outcomes: Readonly<Record<ClockOutcome, string>>;
  readonly ends: string;
  readonly status: string;
  readonly noTier: string;
  readonly coverage: string;
  readonly covered: (part: CoveredWord, covered: number, total: number) => string;
  readonly never: Readonly<Record<CoveredWord, string>>;
  readonly andMore: (n: number) => string;
}

/** What coverage counts. */
export type CoveredWord = 'nodes' | 'ports' | 'triggers';

/** What `rung simulate` says. */
export const simulateWords: Readonly<Record<Language, SimulateWords>> = {
  en: {
    title: (name, n) => `${name}: ${count(n, 'scenario', 'scenarios')}`,
    passed: (n) => (n === 1 ? 'The scenario passes.' : `All ${n} scenarios pass.`),
    failed: (n, of) => `${n} of ${count(of, 'scenario fails', 'scenarios fail')}.`,
    refused: (file) => `${file} cannot be rehearsed`,
    progress: 'Rehearsing',
    nothingMatches: (text) => `No scenario has “${text}” in its name.`,
    noScenarios: (file, beside) =>
      `${file} has no scenarios, and there is no ${beside}; name some with --scenarios.`,
    noneInFolder: (folder) => `There are no scenarios in ${folder}.`,
    outOfHours: 'out of hours',
    later: (time) => `${time} later`,
    workingTimeLater: (time) => `${time} of business time later`,
    clocksIn: (zone, calendar) => `Local time in ${zone}; business hours of “${calendar}”.`,
    clocksInUtc: 'Times are in UTC; there are no business hours.',
    failures: {
      missing: 'Expected, but did not happen',
      unexpected: 'Happened, but was not expected',
      never: 'Happened, but must never happen',
      clock: 'A clock stands otherwise than expected',
      note: 'An expected remark is missing',
      final: 'Ends otherwise than expected',
      error: 'The engine refused it',
    },
    expected: 'expected',
    seen: 'seen instead',
    nothingLike: {
      missing: 'Expected, but nothing like it happened',
      clock: 'A clock was expected that did not run',
    },
    tooEarly: 'It came before the rows above it in the list of what is expected.',
    noTicket: (ticket) => `There is no ticket ${ticket}.`,
    unknownName: (kind, id, meant) =>
      `The policy does not know the ${kind} “${id}”.${meant === null ? '' : ` Did you mean “${meant}”?`}`,
    misspeltKey: (key, meant) => `Nothing that was seen has “${key}”. Did you mean “${meant}”?`,
    unreadable: 'It cannot be read',
    unfit: 'It does not fit the policy',
    clocks: 'Clocks',
    counted: 'counted',
    due: 'due',
    outcomes: {
      running: 'running',
      paused: 'paused',
      met: 'met',
      breached: 'breached',
      cancelled: 'cancelled',
    },
    ends: 'Ends at',
    status: 'status',
    noTier: 'no tier',
    coverage: 'Rehearsed',
    covered: (part, covered, total) => `${covered} of ${total} ${enParts[part]}`,
    never: {
      nodes: 'Steps never reached:',
      ports: 'Connections never taken:',
      triggers: 'Triggers that never fired:',
    },
    andMore: (n) => `and ${n} more`,
  },
  de: {
    title: (name, n) => `${name}: ${count(n, 'Szenario', 'Szenarien')}`,
    passed: (n) => (n === 1 ? 'Das Szenario besteht.' : `Alle ${n} Szenarien bestehen.`),
    failed: (n, of) => `${n} von ${count(of, 'Szenario scheitert', 'Szenarien scheitern')}.`,
    refused: (file) => `Kein Probelauf mit ${file} möglich`,
    progress: 'Probelauf',
    nothingMatches: (text) => `Kein Szenario hat „${text}“ im Namen.`,
    noScenarios: (file, beside) =>
      `${file} hat keine Szenarien, und ${beside} gibt es nicht; mit --scenarios lassen sich welche nennen.`,
    noneInFolder: (folder) => `In ${folder} gibt es keine Szenarien.`,
    outOfHours: 'außerhalb der Geschäftszeit',
    later: (time) => `${time} später`,
    workingTimeLater: (time) => `${time} Geschäftszeit später`,
    clocksIn: (zone, calendar) => `Ortszeit in ${zone}; Geschäftszeit nach „${calendar}“.`,
    clocksInUtc: 'Zeiten in UTC; es gibt keine Geschäftszeiten.',
    failures: {
      missing: 'Erwartet, aber nicht geschehen',
      unexpected: 'Geschehen, aber nicht erwartet',
      never: 'Geschehen, obwohl es nie geschehen darf',
      clock: 'Eine Uhr steht anders als erwartet',
      note: 'Eine erwartete Bemerkung fehlt',
      final: 'Endet anders als erwartet',
      error: 'Rung hat es abgelehnt',
    },
    expected: 'erwartet',
    seen: 'stattdessen',
    nothingLike: {
      missing: 'Erwartet, aber nichts dergleichen ist geschehen',
      clock: 'Eine erwartete Uhr ist nie gelaufen',
    },
    tooEarly: 'Es geschah vor dem, was in der Liste der Erwartungen darüber steht.',
    noTicket: (ticket) => `Es gibt kein Ticket ${ticket}.`,
    unknownName: (kind, id, meant) =>
      `Die Richtlinie kennt „${id}“ nicht (${kind}).${meant === null ? '' : ` Meinten Sie „${meant}“?`}`,
    misspeltKey: (key, meant) => `Nichts, was zu sehen war, hat „${key}“. Meinten Sie „${meant}“?`,
    unreadable: 'Es ist nicht zu lesen',
    unfit: 'Es passt nicht zur Richtlinie',
    clocks: 'Uhren',
    counted: 'gezählt',
    due: 'fällig',
    outcomes: {
      running: 'läuft',
      paused: 'angehalten',
      met: 'eingehalten',
      breached: 'überschritten',
      cancelled: 'abgebrochen',
    },
    ends: 'Endet bei',
    status: 'Status',
    noTier: 'keiner Stufe',
    coverage: 'Durchgespielt',
    covered: (part, covered, total) => `${covered} von ${total} ${deParts[part]}`,
    never: {
      nodes: 'Nie erreichte Schritte:',
      ports: 'Nie gegangene Verbindungen:',
      triggers: 'Auslöser, die nie feuerten:',
    },
    andMore: (n) => `und ${n} weitere`,
  },
};

const enParts: Readonly<Record<CoveredWord, string>> = {
  nodes: 'steps',
  ports: 'connections',
  triggers: 'triggers',
};
const deParts: Readonly<Record<CoveredWord, string>> = {
  nodes: 'Schritten',
  ports: 'Verbindungen',
  triggers: 'Auslösern',
};
