/** How much a finding matters. A flow with an `error` compiles to no policy; a `warning` compiles. */
export type Severity = 'error' | 'warning' | 'info';

/** One edit of a flow document that would remove the finding; `path` is a JSON pointer into the document. */
export type FixEdit =
  | { readonly op: 'set'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

/** An obvious repair, offered when there is exactly one sensible thing to do. */
export interface Fix {
  /** Stable message id, worded by `@rung/wording`. */
  readonly label: string;
  readonly edits: readonly FixEdit[];
}

/**
 * A finding about a document, a policy, a ticket or an event.
 * `code` is stable, documented in one table and never reused; tests assert codes, not prose.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** Plain English; `@rung/wording` says the same in every language from `code` and `data`. */
  readonly message: string;
  readonly nodeId?: string;
  /** JSON pointer into the document, e.g. `/nodes/intake/config/when`. */
  readonly path?: string;
  /** Where inside the condition text at `path`: one-based line and column, and zero-based UTF-16 offsets. */
  readonly range?: {
    readonly line: number;
    readonly column: number;
    readonly start: number;
    readonly end: number;
  };
  /** What the message interpolates; plain JSON. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly fix?: Fix;
}
