import { defineNodeKind, type Port } from '../model.ts';
import type { ConditionConfig } from './condition-config.ts';

/** Takes the first case that holds. */
export const conditionModel = defineNodeKind({
  kind: 'condition',
  summary: 'Takes the first way that holds.',
  role: 'passes',
  defaults: { cases: [{ id: 'yes', when: '' }] },
  ports: (config: ConditionConfig) => [
    ...config.cases.map(({ id }): Port => ({ id: `case:${id}`, required: true, leaves: 'passing' })),
    { id: 'else', required: false, shown: true, leaves: 'passing' },
  ],
});
