import { distinct } from '../internal/order.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { namedIds } from '../model/references.ts';

/** Ids of the declared calendars that anything counts on or asks for; `always` is built in. */
export function usedCalendars(model: FlowModel): readonly string[] {
  const asked = [...model.conditions.values()].flatMap(({ reads }) => reads.calendars);
  return distinct([...namedIds(model, 'calendar'), ...asked]).filter((id) => model.calendars.has(id));
}
