import { catalogues, type MessageId } from './catalogue/catalogue.ts';
import type { Language } from './catalogue/language.ts';
import type { Formatter, MessageValues } from './format/formatter.ts';
import { type Names, noNames } from './names.ts';

/** What every sentence needs: the language's messages, and what things are called. */
export interface Speech {
  readonly language: Language;
  readonly names: Names;
  readonly say: (id: MessageId, values?: MessageValues) => string;
  /** A message that may not be there, by an id made of data; null if there is none. */
  readonly sayIfKnown: (id: string, values?: MessageValues) => string | null;
}

const nothing: MessageValues = {};

/** Binds a catalogue to a formatter and to names. */
export function createSpeech(language: Language, format: Formatter, names: Names = noNames): Speech {
  const messages = catalogues[language];
  const isKnown = (id: string): id is MessageId => Object.hasOwn(messages, id);
  return {
    language,
    names,
    say: (id, values = nothing) => format(messages[id], values),
    sayIfKnown: (id, values = nothing) => (isKnown(id) ? format(messages[id], values) : null),
  };
}

/** The same speech with other names. */
export function withNames(speech: Speech, names: Names): Speech {
  return { ...speech, names };
}
