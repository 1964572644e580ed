import type { ConfigByKind, Flow, NodeKind } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import type { NewPart } from '../inspector/parts.ts';

/** What the form of a kind is given. */
export interface FormProps<K extends NodeKind> {
  readonly flow: Flow;
  readonly nodeId: string;
  readonly config: ConfigByKind[K];
  /** Takes the step's next settings; `made` is a part that they name and that must be made in the same edit. */
  readonly onChange: (next: ConfigByKind[K], made?: NewPart) => void;
  /** All findings about the step, with their places as JSON pointers into the flow. */
  readonly problems: readonly Diagnostic[];
  readonly readOnly: boolean;
}
