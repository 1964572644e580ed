import type { PortPlace } from '@rung/compiler';
import type { SampleTicket } from '../condition/try-condition.ts';
import type { SettingsTable } from '../settings/settings-props.ts';

/** What the panel beside the drawing is given. */
export interface InspectorProps {
  /** Selects a step and brings it into sight. */
  readonly onReveal: (nodeId: string) => void;
  /** Leads back to a setting that was left, also from elsewhere, by its JSON pointer into the flow. */
  readonly onComeBack: (place: { readonly node: string; readonly at: string }) => void;
  /** The outcome that is to be brought into sight. */
  readonly outcomeWanted: PortPlace | null;
  /** The setting that is, as a JSON pointer into the flow. */
  readonly fieldWanted: string | null;
  /** Whether it gets the focus, too. */
  readonly isFieldFocusWanted: boolean;
  /** What was wanted is in sight, or there is no such thing. */
  readonly onShown: () => void;
  /** Asks which new step an outcome shall lead to; without it, only steps that exist can be chosen. */
  readonly onAddStep?: ((from: PortPlace) => void) | undefined;
  /** Opens an entry of the policy's settings, or with null the whole table. */
  readonly onOpenPart: (table: SettingsTable, id: string | null) => void;
  /** Shows what everybody did to the draft. */
  readonly onWholeHistory: () => void;
  /** The ticket that is being rehearsed: conditions show what they say of it. */
  readonly sample: SampleTicket | null;
}
