import { type FieldDeclaration, standardFields } from '@rung/kernel';

/**
 * What a condition may speak of. Contexts are compared by identity and prepared once: keep one for all conditions of
 * a flow instead of building one for each.
 */
export interface ConditionContext {
  /** Fields by dotted path, standard and custom (`ticket.<id>`). */
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  /** Ids of word lists. */
  readonly wordLists: readonly string[];
  /** Ids of calendars, with the built-in `always`. */
  readonly calendars: readonly string[];
}

/** The parts of a flow that conditions refer to. */
export interface ConditionContextParts {
  /** Custom fields by id; each is addressed as `ticket.<id>`. A custom field never replaces a standard one. */
  readonly fields?: Readonly<Record<string, FieldDeclaration>>;
  readonly wordLists?: readonly string[];
  readonly calendars?: readonly string[];
}

/** The context of a flow: its own parts, the standard fields (formats.md 1) and the built-in calendar `always`. */
export function conditionContext(parts: ConditionContextParts = {}): ConditionContext {
  const custom = Object.entries(parts.fields ?? {}).map(([id, field]) => [`ticket.${id}`, field] as const);
  return {
    fields: { ...Object.fromEntries(custom), ...standardFields },
    wordLists: parts.wordLists ?? [],
    calendars: [...new Set([...(parts.calendars ?? []), 'always'])],
  };
}
