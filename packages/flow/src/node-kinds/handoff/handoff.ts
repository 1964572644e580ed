import { z } from 'zod';
import { idSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** Assembles the context package; blocks on missing items, or proceeds and flags. */
export const handoffModel = defineNodeKind({
  kind: 'handoff',
  summary: 'Puts together what the next tier needs to know; blocks on what is missing, or flags it.',
  role: 'passes',
  config: z.strictObject({ package: idSchema }),
  defaults: { package: 'context' },
  ports: (config, context) => [
    { id: 'complete', required: true, leaves: 'passing' },
    {
      id: 'incomplete',
      required: context.packageBlocks(config.package),
      leaves: 'passing',
      unwired: 'incomplete',
    },
  ],
});
