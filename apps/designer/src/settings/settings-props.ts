import type { PartName } from '@rung/editing';

/** What the settings show: a table of the flow, the order of its triggers, or what limits all of it. */
export type SettingsTable = PartName | 'triggers' | 'guards';

/** A place in the settings; `alone` is an entry that was opened from a step, without its table around it. */
export interface SettingsPlace {
  readonly table: SettingsTable;
  readonly entry: string | null;
  readonly alone: boolean;
  /** The field of the entry, or of the guards, that is to have the focus, as a JSON pointer into the flow. */
  readonly at?: string;
}

/** What the settings of a policy are given. */
export interface SettingsScreenProps {
  readonly table: SettingsTable;
  /** The entry that is open; null for none. */
  readonly entry: string | null;
  /** The field of the open entry, or of the guards, that is to have the focus, as a JSON pointer into the flow; default the first there is. */
  readonly at?: string | undefined;
  /** Puts table and entry into the address. */
  readonly onTable: (table: SettingsTable, entry: string | null) => void;
  /** Told when a dialog of the table opens in front of what is around it, and when it closes. */
  readonly onFront?: ((isOpen: boolean) => void) | undefined;
  /** Selects a step and brings it into sight. */
  readonly onReveal: (nodeId: string) => void;
}
