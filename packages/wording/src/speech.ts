import { catalogues, type MessageId } from './catalogue/catalogue.ts';
import type { Language } from './catalogue/language.ts';
import type { Formatter, MessageValues } from './format/formatter.ts';
import { type Names, noNames } from './names.ts';

/** How far a clock is ahead of UTC at an instant: milliseconds since 1970 to milliseconds. */
export type OffsetAt = (epochMs: number) => number;

/** What every sentence needs: the language's messages, and what things are called. */
export interface Speech {
  readonly language: Language;
  readonly names: Names;
  /** How far the reader's clock is ahead of UTC at an instant, milliseconds. */
  readonly offsetAt: OffsetAt;
  readonly say: (id: MessageId, values?: MessageValues) => string;
  /** A message that may not be there, by an id made of data; null if there is none. */
  readonly sayIfKnown: (id: string, values?: MessageValues) => string | null;
}

const nothing: MessageValues = {};

const inUtc: OffsetAt = () => 0;

/** What a speech is made of. */
interface SpeechOptions {
  readonly language: Language;
  readonly format: Formatter;
  readonly names?: Names | undefined;
  readonly offsetAt?: OffsetAt | undefined;
}

/** Binds a catalogue to a formatter, to names and to a clock. */
export function createSpeech({ language, format, names = noNames, offsetAt = inUtc }: SpeechOptions): Speech {
  const messages = catalogues[language];
  const isKnown = (id: string): id is MessageId => Object.hasOwn(messages, id);
  return {
    language,
    names,
    offsetAt,
    say: (id, values = nothing) => format(messages[id], values),
    sayIfKnown: (id, values = nothing) => (isKnown(id) ? format(messages[id], values) : null),
  };
}

/** The same speech with other names. */
export function withNames(speech: Speech, names: Names): Speech {
  return { ...speech, names };
}
