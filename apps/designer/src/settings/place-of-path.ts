import { keysOfPointer } from '@rung/kernel';
import type { SettingsPlace } from './settings-props.ts';
import { settingsTables } from './table-size.ts';

/** Where in the settings a place of the document is changed; null if it is not there. */
export function settingsPlaceOf(path: string | undefined): SettingsPlace | null {
  const [part, entry = null] = keysOfPointer(path ?? '') ?? [];
  if (path !== undefined && (part === 'guards' || part === 'pinned'))
    return { table: 'guards', entry: null, alone: false, at: path };
  const table = settingsTables.find((one) => one === part && one !== 'triggers');
  if (table === undefined) return null;
  return entry === null || path === undefined
    ? { table, entry: null, alone: false }
    : { table, entry, alone: true, at: path };
}
