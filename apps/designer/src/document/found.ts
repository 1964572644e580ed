import type { Diagnostic } from '@rung/kernel';

/** A finding as the designer knows it. */
export interface Found extends Diagnostic {
  /** The steps that use the part which it is about, where it is about one: it is marked on each of them. */
  readonly usedBy?: readonly string[];
  /** What else would be wrong, or doubtful, were it repaired: said before anybody repairs it. */
  readonly brings?: readonly Diagnostic[];
}
