import { conditionsDe } from './de/conditions.ts';
import { diagnosticsDe } from './de/diagnostics.ts';
import { effectsDe } from './de/effects.ts';
import { eventsDe } from './de/events.ts';
import { expectationsDe } from './de/expectations.ts';
import { fieldsDe } from './de/fields.ts';
import { metricsDe } from './de/metrics.ts';
import { nodesDe } from './de/nodes.ts';
import { phrasesDe } from './de/phrases.ts';
import { traceDe } from './de/trace.ts';
import { unitsDe } from './de/units.ts';
import { conditionsEn } from './en/conditions.ts';
import { diagnosticsEn } from './en/diagnostics.ts';
import { effectsEn } from './en/effects.ts';
import { eventsEn } from './en/events.ts';
import { expectationsEn } from './en/expectations.ts';
import { fieldsEn } from './en/fields.ts';
import { metricsEn } from './en/metrics.ts';
import { nodesEn } from './en/nodes.ts';
import { phrasesEn } from './en/phrases.ts';
import { traceEn } from './en/trace.ts';
import { unitsEn } from './en/units.ts';
import type { Language } from './language.ts';
import type { Translation } from './translation.ts';

const en = {
  ...unitsEn,
  ...fieldsEn,
  ...conditionsEn,
  ...eventsEn,
  ...nodesEn,
  ...metricsEn,
  ...effectsEn,
  ...traceEn,
  ...expectationsEn,
  ...diagnosticsEn,
  ...phrasesEn,
} as const;

/** The id of a message. */
export type MessageId = keyof typeof en;

/** The messages of one language by id: ICU MessageFormat, in the subset that `parseMessage` reads. */
export type Catalogue = Translation<typeof en>;

const de: Catalogue = {
  ...unitsDe,
  ...fieldsDe,
  ...conditionsDe,
  ...eventsDe,
  ...nodesDe,
  ...metricsDe,
  ...effectsDe,
  ...traceDe,
  ...expectationsDe,
  ...diagnosticsDe,
  ...phrasesDe,
};

/** Every message of every language; the ids are the same in each. */
export const catalogues: { readonly [L in Language]: Catalogue } = { en, de };
