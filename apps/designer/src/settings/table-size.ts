import { entriesOf } from '@rung/editing';
import { type Flow, triggersInOrder } from '@rung/flow';
import { shownParts } from '../inspector/parts.ts';
import type { SettingsTable } from './settings-props.ts';

/** Everything that the settings show, in the order in which people look for it. */
export const settingsTables = [
  'triggers',
  ...shownParts,
  'guards',
] as const satisfies readonly SettingsTable[];

/** How much is in a table. */
export function sizeOfTable(flow: Flow, table: SettingsTable): number {
  if (table === 'triggers') return triggersInOrder(flow).length;
  if (table !== 'guards') return Object.keys(entriesOf(flow, table)).length;
  const { caps, pingPong, coolDowns } = flow.guards ?? {};
  return [caps, pingPong, coolDowns, flow.pinned].reduce(
    (sum, entries) => sum + Object.keys(entries ?? {}).length,
    0,
  );
}
