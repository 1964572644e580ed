import { keysOfPointer } from '@rung/kernel';
import type { SettingsPlace } from './settings-dialog.tsx';
import { settingsTables } from './table-size.ts';

/** Where in the settings a place of the document is changed; null if it is not there. */
export function settingsPlaceOf(path: string | undefined): SettingsPlace | null {
  const [part, entry = null] = keysOfPointer(path ?? '') ?? [];
  if (part === 'guards' || part === 'pinned') return { table: 'guards', entry: null, alone: false };
  const table = settingsTables.find((one) => one === part && one !== 'triggers');
  return table === undefined ? null : { table, entry, alone: entry !== null };
}
