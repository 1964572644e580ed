import { defineNodeKind } from '../model.ts';
import type { HandoffConfig } from './handoff-config.ts';

/** Assembles the context package; blocks on missing items, or proceeds and flags. */
export const handoffModel = defineNodeKind({
  kind: 'handoff',
  summary: 'Puts together what the next tier needs to know; blocks on what is missing, or flags it.',
  role: 'passes',
  defaults: { package: 'context' },
  ports: (config: HandoffConfig, context) => [
    { id: 'complete', required: true, leaves: 'passing' },
    {
      id: 'incomplete',
      required: context.packageBlocks(config.package),
      shown: true,
      leaves: 'passing',
      unwired: 'incomplete',
    },
  ],
});
