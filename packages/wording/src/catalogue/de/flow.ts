import { conditionsDe } from './conditions.ts';
import { editsDe } from './edits.ts';
import { eventsDe } from './events.ts';
import { fieldsDe } from './fields.ts';
import { nodesDe } from './nodes.ts';
import { unitsDe } from './units.ts';

/** What a drawn flow is told with: steps, the events they wait for, conditions and edits. */
export const flowDe = {
  ...conditionsDe,
  ...editsDe,
  ...eventsDe,
  ...fieldsDe,
  ...nodesDe,
  ...unitsDe,
} as const;
