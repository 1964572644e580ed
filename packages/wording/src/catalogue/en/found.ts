import { diagnosticsEn } from './diagnostics.ts';
import { editNewsEn } from './edit-news.ts';
import { effectsEn } from './effects.ts';
import { expectationsEn } from './expectations.ts';
import { happeningsEn } from './happenings.ts';
import { metricsEn } from './metrics.ts';
import { phrasesEn } from './phrases.ts';
import { settingsEn } from './settings.ts';
import { traceEn } from './trace.ts';

/** What was found in a flow and what came of it: diagnostics, effects, traces, and what others did. */
export const foundEn = {
  ...diagnosticsEn,
  ...editNewsEn,
  ...effectsEn,
  ...expectationsEn,
  ...happeningsEn,
  ...metricsEn,
  ...phrasesEn,
  ...settingsEn,
  ...traceEn,
} as const;
