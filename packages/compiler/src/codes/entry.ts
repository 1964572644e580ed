import type { Fix, Severity } from '@rung/kernel';

/** Where a finding stands. */
export interface Place {
  /** JSON pointer into the flow. */
  readonly path: string;
  readonly nodeId?: string | undefined;
}

/** What a code means: how much it matters, what people read, and the repair. */
export interface Entry<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => string;
  /** The one sensible repair, or null where this finding has none. */
  readonly fix?: (data: Data, place: Place) => Fix | null;
}

/** Makes the repair of a finding. */
export type Fixer<Data> = Entry<Data>['fix'];
type Define = <Data>(
  message: (data: Data) => string,
  fix?: (data: Data, place: Place) => Fix | null,
) => Entry<Data>;
const define =
  (severity: Severity): Define =>
  (message, fix) => ({ severity, message, ...(fix === undefined ? {} : { fix }) });
/** A finding with which a flow compiles to no policy. */
export const error = define('error');
/** A finding with which it compiles all the same. */
export const warning = define('warning');
/** Something to know. */
export const info = define('info');

/** A step as a message calls it: its title, or its id, in quotation marks. */
export interface Named {
  readonly node: string;
}

/** A name that may have been meant. */
export interface Suggested {
  readonly suggestion: string | null;
}
