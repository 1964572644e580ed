/**
 * One step between two numbers of the flow format. Steps are numbered and append-only: what was once released is
 * never edited. Both directions are pure functions over plain JSON that passed the guard of `parseFlow`.
 */
export interface FlowMigration {
  /** The format number that `up` gives. */
  readonly to: number;
  readonly up: (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  readonly down: (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}
