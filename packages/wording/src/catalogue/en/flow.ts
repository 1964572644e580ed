import { conditionsEn } from './conditions.ts';
import { editsEn } from './edits.ts';
import { eventsEn } from './events.ts';
import { fieldsEn } from './fields.ts';
import { nodesEn } from './nodes.ts';
import { unitsEn } from './units.ts';

/** What a drawn flow is told with: steps, the events they wait for, conditions and edits. */
export const flowEn = {
  ...conditionsEn,
  ...editsEn,
  ...eventsEn,
  ...fieldsEn,
  ...nodesEn,
  ...unitsEn,
} as const;
