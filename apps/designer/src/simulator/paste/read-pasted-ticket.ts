import type { Flow } from '@rung/flow';
import { dayMs, type FieldValue, type JsonReadError, ok, type Result, type Scenario } from '@rung/kernel';
import { newRehearsal } from '../model/draft.ts';
import { msOf } from '../model/instants.ts';
import { emptyRehearsal } from '../model/samples.ts';
import { fits, type TicketField, ticketForm } from '../model/ticket-fields.ts';
import type { Words } from '../use-words.ts';
import { guessedOrder } from './date-order.ts';
import type { DateOrder } from './pasted-date.ts';
import { type PastedEntry, pastedEntries } from './pasted-entries.ts';
import { general, messageNames, numberNames, openedNames } from './pasted-names.ts';
import {
  type DateReading,
  instantTextOf,
  otherInstantOf,
  pastedValue,
  spelt,
  textOfValue,
  type ValueReading,
  withoutZone,
} from './pasted-value.ts';

/** What became of one thing that a pasted ticket says. */
export interface ReadEntry {
  readonly name: string;
  /** As it was pasted. */
  readonly text: string;
  /** Whether its name alone means something to the policy. */
  readonly isKnown: boolean;
  /** Where it is a date whose day and month could be either: the instant that it was not read as. */
  readonly otherMs: number | null;
  /** What it is taken for. */
  readonly use:
    | { readonly kind: 'field'; readonly path: string; readonly value: FieldValue }
    | { readonly kind: 'opened'; readonly atMs: number }
    | { readonly kind: 'message' }
    | { readonly kind: 'number' }
    /** It says when the ticket was opened, in a way that nobody understands. */
    | { readonly kind: 'badTime' }
    /** The policy knows the field, but no such value of it. */
    | { readonly kind: 'misfit'; readonly path: string }
    /** Something else said so before. */
    | { readonly kind: 'again'; readonly path: string }
    | { readonly kind: 'unknown' };
}

/**
 * What a pasted name means: a field by its dotted path, or `opened` (when the ticket was), `message` (its first), `number` (what the
 * ticket is called) or `nothing`.
 */
export type Meaning = string;

/** What somebody has said of tickets from one source. */
export interface Told {
  /** By name. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Null: as it is found out. */
  readonly order: DateOrder | null;
}

/** Nothing said yet. */
export const nothingTold: Told = { meanings: new Map(), order: null };

const meaningOfKind = {
  opened: 'opened',
  badTime: 'opened',
  message: 'message',
  number: 'number',
  unknown: 'nothing',
};

/** What an entry was taken for, or would have been if its value were one. */
export function meaningOf({ use }: ReadEntry): Meaning {
  return 'path' in use ? use.path : meaningOfKind[use.kind];
}

/** Whether the ticket has it. */
export function isTaken({ use }: ReadEntry): boolean {
  return use.kind === 'field' || use.kind === 'opened' || use.kind === 'message' || use.kind === 'number';
}

/** A pasted ticket, ready to be rehearsed. */
export interface ReadTicket {
  readonly scenario: Scenario;
  readonly entries: readonly ReadEntry[];
  /** How its dates were read. */
  readonly order: DateOrder;
  /** How many tickets were pasted besides the first, which is taken. */
  readonly others: number;
}

/** Whether a ticket may be called so; help desks have nothing longer. */
const isNumber = (text: string): boolean => text !== '' && text.length <= 64 && text.isWellFormed();

/** How long a pasted ticket is watched. */
const watchedMs = 3 * dayMs;

/**
 * Reads a ticket that was copied elsewhere: its entries are matched with the fields of the flow by their names, however they are spelt, and their
 * values read as people of the language write them. The first entry for a field is taken, the better name before the worse. Nothing that was
 * pasted is passed over in silence: each entry says what became of it. What somebody has said of a name goes before what is found out. An error
 * says where JSON breaks.
 */
export function readPastedTicket(
  text: string,
  reading: {
    readonly flow: Flow;
    readonly words: Words;
    readonly nowMs: number;
    /** In which people write dates, the preferred first. */
    readonly languages: readonly string[];
    readonly told?: Told;
  },
): Result<ReadTicket, JsonReadError> {
  const { flow, words, nowMs, languages, told = nothingTold } = reading;
  const reader = new TicketReader(flow, words, told.meanings);
  const pasted = pastedEntries(text, (name) => reader.knows(name));
  if (!pasted.ok) return pasted;
  const { entries, words: message, others } = pasted.value;
  const texts = entries.map(({ value }) => withoutZone(textOfValue(value)));
  reader.order = told.order ?? guessedOrder(texts, languages);
  const read = reader.readAll(entries);
  const fields = Object.fromEntries(
    read.flatMap(({ use }) => (use.kind === 'field' ? [[use.path, use.value] as const] : [])),
  );
  const openedMs = reader.openedMs ?? msOf(emptyRehearsal(flow, nowMs).events[0]?.at ?? '');
  const scenario = newRehearsal(openedMs, watchedMs);
  const said = [reader.message ?? '', message].filter((words) => words !== '').join('\n\n');
  return ok({
    scenario: {
      ...scenario,
      tickets: scenario.tickets.map(({ id }) => ({ id: reader.number ?? id, fields })),
      events: scenario.events.map((event) => ({
        ...event,
        ...(reader.number !== null && { ticket: reader.number }),
        ...(event.type === 'ticket.created' &&
          said !== '' && { message: { role: 'customer', public: true, automated: false, text: said } }),
      })),
    },
    entries: read,
    order: reader.order,
    others,
  });
}

/** How the last part of a dotted name is spelt. */
const lastOf = (name: string): string => spelt(name.split('.').at(-1) ?? '');

/** Finds out what entries mean, one after another. Mutable. */
class TicketReader {
  order: DateOrder = 'dayFirst';
  openedMs: number | null = null;
  message: string | null = null;
  number: string | null = null;
  readonly #fields: readonly TicketField[];
  readonly #words: Words;
  readonly #told: ReadonlyMap<string, Meaning>;
  readonly #given = new Set<string>();

  constructor(flow: Flow, words: Words, told: ReadonlyMap<string, Meaning>) {
    const { read, others } = ticketForm(flow);
    this.#fields = [...read, ...others];
    this.#words = words;
    this.#told = told;
  }

  /** Whether a name means something here. */
  knows(name: string): boolean {
    return this.#told.has(name) || this.#meaningOf(name) !== 'nothing';
  }

  /** All of them, in their order; those of which somebody has said what they mean are asked first. */
  readAll(entries: readonly PastedEntry[]): readonly ReadEntry[] {
    const first = new Map(
      entries.filter(({ name }) => this.#told.has(name)).map((entry) => [entry, this.read(entry)]),
    );
    return entries.map((entry) => first.get(entry) ?? this.read(entry));
  }

  read({ name, value }: PastedEntry): ReadEntry {
    const text =
      typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : textOfValue(value);
    const found = this.#meaningOf(name);
    const use = this.#take(this.#told.get(name) ?? found, { text, value });
    return { name, text, isKnown: found !== 'nothing', use, otherMs: this.#otherMs(text, use) };
  }

  #otherMs(text: string, use: ReadEntry['use']): number | null {
    const isDate =
      use.kind === 'opened' ||
      (use.kind === 'field' && this.#fieldAt(use.path)?.declaration.type === 'instant');
    return isDate ? otherInstantOf(text, this.#dates) : null;
  }

  get #dates(): DateReading {
    return { zone: this.#words.zone, order: this.order };
  }

  #fieldAt(path: string): TicketField | undefined {
    return this.#fields.find((field) => field.path === path);
  }

  #take(
    meaning: Meaning,
    { text, value }: { readonly text: string; readonly value: unknown },
  ): ReadEntry['use'] {
    if (meaning === 'opened') return this.#open(text);
    if (meaning === 'message' && this.message === null) {
      this.message = text;
      return { kind: 'message' };
    }
    if (meaning === 'number' && this.number === null && isNumber(text)) {
      this.number = text;
      return { kind: 'number' };
    }
    const field = this.#fieldAt(meaning);
    return field === undefined ? { kind: 'unknown' } : this.#fill(field, value);
  }

  #open(text: string): ReadEntry['use'] {
    if (this.openedMs !== null) return { kind: 'unknown' };
    const at = instantTextOf(text, this.#dates);
    if (at === null) return { kind: 'badTime' };
    this.openedMs = msOf(at);
    return { kind: 'opened', atMs: this.openedMs };
  }

  #fill(field: TicketField, value: unknown): ReadEntry['use'] {
    const { path, declaration } = field;
    if (this.#given.has(path)) return { kind: 'again', path };
    const read = this.#valueOf(value, field);
    if (read === null || !fits(read, declaration)) return { kind: 'misfit', path };
    this.#given.add(path);
    return { kind: 'field', path, value: read };
  }

  #valueOf(value: unknown, { path, declaration }: TicketField): FieldValue {
    const { language, currency, wording } = this.#words;
    const sayValue = (one: string): string => wording.sayValue(path, one);
    const reading: ValueReading = { ...this.#dates, declaration, language, currency, sayValue };
    return pastedValue(value, reading);
  }

  /** The time of opening, the first message and the ticket's number are no fields. */
  #meaningOf(name: string): Meaning {
    const field = this.#fieldOf(name);
    if (field !== null) return field.path;
    const last = lastOf(name);
    if (openedNames.has(last)) return 'opened';
    if (messageNames.has(last)) return 'message';
    return numberNames.has(spelt(name)) ? 'number' : 'nothing';
  }

  /** The field that a name means: by its whole path or what the screen calls it, else by how both end. */
  #fieldOf(name: string): TicketField | null {
    const whole = spelt(name);
    const { wording } = this.#words;
    const exact = this.#fields.find(
      ({ path }) => spelt(path) === whole || spelt(wording.sayField(path)) === whole,
    );
    if (exact !== undefined) return exact;
    const longer = this.#fields.find(({ path }) =>
      `.${name.toLowerCase()}`.endsWith(`.${path.toLowerCase()}`),
    );
    if (longer !== undefined) return longer;
    return this.#endingAlike(name) ?? this.#speakingOf(name);
  }

  #endingAlike(name: string): TicketField | null {
    const last = lastOf(name);
    if (general.has(last)) return null;
    const alike = this.#fields.filter(({ path }) => lastOf(path) === last);
    // Where several end so, the ticket's own is meant, or nobody knows which.
    return alike.length === 1
      ? (alike[0] ?? null)
      : (alike.find(({ path }) => path.startsWith('ticket.')) ?? null);
  }

  /** The one field whose words on the screen hold all of the name's: `lifetime value` means the customer's. */
  #speakingOf(name: string): TicketField | null {
    const wanted = wordsIn(name);
    const alike = this.#fields.filter(({ path }) => {
      const said = wordsIn(this.#words.wording.sayField(path));
      return wanted.length > 1 && wanted.every((word) => said.includes(word));
    });
    return alike.length === 1 ? (alike[0] ?? null) : null;
  }
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
