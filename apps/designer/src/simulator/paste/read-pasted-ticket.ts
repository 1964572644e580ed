import type { Flow } from '@rung/flow';
import { dayMs, type FieldValue, type JsonReadError, ok, type Result, type Scenario } from '@rung/kernel';
import { newRehearsal } from '../model/draft.ts';
import { msOf } from '../model/instants.ts';
import { emptyRehearsal } from '../model/samples.ts';
import { fits, type TicketField, ticketForm } from '../model/ticket-fields.ts';
import type { Words } from '../use-words.ts';
import { type PastedEntry, pastedEntries } from './pasted-entries.ts';
import { instantTextOf, pastedValue, spelt, textOfValue, type ValueReading } from './pasted-value.ts';

/** What became of one thing that a pasted ticket says. */
export interface ReadEntry {
  readonly name: string;
  /** As it was pasted. */
  readonly text: string;
  /** What it is taken for. */
  readonly use:
    | { readonly kind: 'field'; readonly path: string; readonly value: FieldValue }
    | { readonly kind: 'opened'; readonly atMs: number }
    | { readonly kind: 'message' }
    /** It says when the ticket was opened, in a way that nobody understands. */
    | { readonly kind: 'badTime' }
    /** The policy knows the field, but no such value of it. */
    | { readonly kind: 'misfit'; readonly path: string }
    /** Something else said so before. */
    | { readonly kind: 'again'; readonly path: string }
    | { readonly kind: 'unknown' };
}

/** A pasted ticket, ready to be rehearsed. */
export interface ReadTicket {
  readonly scenario: Scenario;
  readonly entries: readonly ReadEntry[];
  /** How many tickets were pasted besides the first, which is taken. */
  readonly others: number;
}

/** What help desks call the time at which a ticket was opened, and its first message. */
const openedNames = new Set(
  ['created', 'created at', 'created on', 'created date', 'opened', 'opened at', 'date', 'date created']
    .concat(['erstellt', 'erstellt am', 'eröffnet', 'eröffnet am', 'datum'])
    .map(spelt),
);
const messageNames = new Set(
  ['message', 'description', 'body', 'comment', 'text', 'question', 'content', 'first message']
    .concat(['nachricht', 'beschreibung', 'kommentar', 'frage', 'anfrage'])
    .map(spelt),
);

/** Names that say nothing without those before them: everything has one. */
const general = new Set(['id', 'name', 'key', 'url', 'value', 'title']);

/** How long a pasted ticket is watched. */
const watchedMs = 3 * dayMs;

/**
 * Reads a ticket that was copied elsewhere: its entries are matched with the fields of the flow by their names, however they are spelt, and their
 * values read as people of the language write them. The first entry for a field is taken, the better name before the worse. Nothing that was
 * pasted is passed over in silence: each entry says what became of it. An error says where JSON breaks.
 */
export function readPastedTicket(
  text: string,
  { flow, words, nowMs }: { readonly flow: Flow; readonly words: Words; readonly nowMs: number },
): Result<ReadTicket, JsonReadError> {
  const reader = new TicketReader(flow, words);
  const pasted = pastedEntries(text, (name) => reader.knows(name));
  if (!pasted.ok) return pasted;
  const { entries, words: message, others } = pasted.value;
  const read = entries.map((entry) => reader.read(entry));
  const fields = Object.fromEntries(
    read.flatMap(({ use }) => (use.kind === 'field' ? [[use.path, use.value] as const] : [])),
  );
  const openedMs = reader.openedMs ?? msOf(emptyRehearsal(flow, nowMs).events[0]?.at ?? '');
  const scenario = newRehearsal(openedMs, watchedMs);
  const said = reader.message ?? message;
  return ok({
    scenario: {
      ...scenario,
      tickets: scenario.tickets.map(({ id }) => ({ id, fields })),
      events: scenario.events.map((event) =>
        event.type === 'ticket.created' && said !== ''
          ? { ...event, message: { role: 'customer', public: true, automated: false, text: said } }
          : event,
      ),
    },
    entries: read,
    others,
  });
}

/** How the last part of a dotted name is spelt. */
const lastOf = (name: string): string => spelt(name.split('.').at(-1) ?? '');

/** Finds out what entries mean, one after another. Mutable. */
class TicketReader {
  openedMs: number | null = null;
  message: string | null = null;
  readonly #fields: readonly TicketField[];
  readonly #words: Words;
  readonly #given = new Set<string>();

  constructor(flow: Flow, words: Words) {
    const { read, others } = ticketForm(flow);
    this.#fields = [...read, ...others];
    this.#words = words;
  }

  /** Whether a name means something here. */
  knows(name: string): boolean {
    const last = lastOf(name);
    return this.#fieldOf(name) !== null || openedNames.has(last) || messageNames.has(last);
  }

  read({ name, value }: PastedEntry): ReadEntry {
    const text =
      typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : textOfValue(value);
    const entry = (use: ReadEntry['use']): ReadEntry => ({ name, text, use });
    const field = this.#fieldOf(name);
    if (field === null) return entry(this.#other(name, text));
    const { path, declaration } = field;
    if (this.#given.has(path)) return entry({ kind: 'again', path });
    const read = this.#valueOf(value, field);
    if (read === null || !fits(read, declaration)) return entry({ kind: 'misfit', path });
    this.#given.add(path);
    return entry({ kind: 'field', path, value: read });
  }

  #valueOf(value: unknown, { path, declaration }: TicketField): FieldValue {
    const { language, zone, currency, wording } = this.#words;
    const sayValue = (one: string): string => wording.sayValue(path, one);
    const reading: ValueReading = { declaration, language, zone, currency, sayValue };
    return pastedValue(value, reading);
  }

  /** The time of opening and the first message are no fields. */
  #other(name: string, text: string): ReadEntry['use'] {
    const last = lastOf(name);
    if (openedNames.has(last) && this.openedMs === null) {
      const at = instantTextOf(text, this.#words.zone);
      if (at === null) return { kind: 'badTime' };
      this.openedMs = msOf(at);
      return { kind: 'opened', atMs: this.openedMs };
    }
    if (!messageNames.has(last) || this.message !== null) return { kind: 'unknown' };
    this.message = text;
    return { kind: 'message' };
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
