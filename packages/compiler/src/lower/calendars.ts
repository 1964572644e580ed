import { distinct } from '../internal/order.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Ids of the declared calendars that anything counts on or asks for; `always` is built in. */
export function usedCalendars(model: FlowModel): readonly string[] {
  const named = model.references.filter(({ kind }) => kind === 'calendar').map(({ id }) => id);
  const asked = [...model.conditions.values()].flatMap(({ reads }) => reads.calendars);
  return distinct([...named, ...asked]).filter((id) => model.calendars.has(id));
}
