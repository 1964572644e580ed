import type { PartName, PartOf } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { NewPart } from '../inspector/parts.ts';

/** What the form of a table's entry is given. */
export interface PartFormProps<P extends PartName> {
  readonly flow: Flow;
  readonly id: string;
  readonly value: PartOf<P>;
  /** Takes the entry as it shall be; `made` is another part that it names and that must be made in the same edit. */
  readonly onChange: (next: PartOf<P>, made?: NewPart) => void;
}
