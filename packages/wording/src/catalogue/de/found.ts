import { diagnosticsDe } from './diagnostics.ts';
import { editNewsDe } from './edit-news.ts';
import { effectsDe } from './effects.ts';
import { expectationsDe } from './expectations.ts';
import { happeningsDe } from './happenings.ts';
import { metricsDe } from './metrics.ts';
import { phrasesDe } from './phrases.ts';
import { settingsDe } from './settings.ts';
import { traceDe } from './trace.ts';

/** What was found in a flow and what came of it: diagnostics, effects, traces, and what others did. */
export const foundDe = {
  ...diagnosticsDe,
  ...editNewsDe,
  ...effectsDe,
  ...expectationsDe,
  ...happeningsDe,
  ...metricsDe,
  ...phrasesDe,
  ...settingsDe,
  ...traceDe,
} as const;
