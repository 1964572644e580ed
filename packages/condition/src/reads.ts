import type { Atom } from '@rung/kernel';
import { type ConditionExpr, forEachAtom } from './expr.ts';

/** What a condition depends on. Every list is sorted and free of duplicates. */
export interface ConditionReads {
  /** Dotted paths of all fields that are read, compared or watched. */
  readonly fields: readonly string[];
  readonly wordLists: readonly string[];
  readonly calendars: readonly string[];
  /** Types of events that are counted. */
  readonly events: readonly string[];
  /** Fields whose change at the event is asked for (`changedTo`). */
  readonly changes: readonly string[];
  /** Fields whose past is asked for (`wasEver`). */
  readonly pasts: readonly string[];
  /** Reads `message.`: such a trigger fires at each heard event that matches (language.md 2, Latches). */
  readonly message: boolean;
  /** Reads `request.`, with the same consequence. */
  readonly request: boolean;
  /** Reads `event.`. */
  readonly event: boolean;
  /** May turn true or false by the passing of time alone: counts in a window, opening hours, waiting time. */
  readonly instant: boolean;
}

/** Fields that the engine derives from the present instant. */
const timed: ReadonlySet<string> = new Set(['ticket.waiting']);

function fieldsOf(atom: Atom): readonly string[] {
  if (!('field' in atom)) return [];
  return 'other' in atom ? [atom.field, atom.other] : [atom.field];
}

const sorted = (values: ReadonlySet<string>): readonly string[] => [...values].sort();

/** Everything that a condition depends on. */
export function readsOf(expr: ConditionExpr): ConditionReads {
  const sets = {
    fields: new Set<string>(),
    wordLists: new Set<string>(),
    calendars: new Set<string>(),
    events: new Set<string>(),
    changes: new Set<string>(),
    pasts: new Set<string>(),
  };
  forEachAtom(expr, (atom) => {
    for (const field of fieldsOf(atom)) sets.fields.add(field);
    if (atom.op === 'mentions') sets.wordLists.add(atom.words);
    else if (atom.op === 'isOpen') sets.calendars.add(atom.calendar);
    else if (atom.op === 'countWithin') sets.events.add(atom.event);
    else if (atom.op === 'changedTo') sets.changes.add(atom.field);
    else if (atom.op === 'wasEver') sets.pasts.add(atom.field);
  });
  const fields = sorted(sets.fields);
  const readsUnder = (root: string): boolean => fields.some((field) => field.startsWith(root));
  return {
    fields,
    wordLists: sorted(sets.wordLists),
    calendars: sorted(sets.calendars),
    events: sorted(sets.events),
    changes: sorted(sets.changes),
    pasts: sorted(sets.pasts),
    message: readsUnder('message.'),
    request: readsUnder('request.'),
    event: readsUnder('event.'),
    instant: sets.events.size > 0 || sets.calendars.size > 0 || fields.some((field) => timed.has(field)),
  };
}
