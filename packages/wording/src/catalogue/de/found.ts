import { diagnosticsDe } from './diagnostics.ts';
import { effectsDe } from './effects.ts';
import { expectationsDe } from './expectations.ts';
import { metricsDe } from './metrics.ts';
import { phrasesDe } from './phrases.ts';
import { traceDe } from './trace.ts';

/** What was found in a flow and what came of it: diagnostics, effects and traces. */
export const foundDe = {
  ...diagnosticsDe,
  ...effectsDe,
  ...expectationsDe,
  ...metricsDe,
  ...phrasesDe,
  ...traceDe,
} as const;
