import { diagnosticsEn } from './diagnostics.ts';
import { effectsEn } from './effects.ts';
import { expectationsEn } from './expectations.ts';
import { metricsEn } from './metrics.ts';
import { phrasesEn } from './phrases.ts';
import { traceEn } from './trace.ts';

/** What was found in a flow and what came of it: diagnostics, effects and traces. */
export const foundEn = {
  ...diagnosticsEn,
  ...effectsEn,
  ...expectationsEn,
  ...metricsEn,
  ...phrasesEn,
  ...traceEn,
} as const;
