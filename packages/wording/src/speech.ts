import type { Diagnostic, Fix } from '@rung/kernel';
import type { Catalogue, MessageId } from './catalogue/catalogue.ts';
import type { Language } from './catalogue/language.ts';
import type { Formatter, MessageValues } from './format/formatter.ts';
import { type Names, noNames } from './names.ts';

/** How far a clock is ahead of UTC at an instant: milliseconds since 1970 to milliseconds. */
export type OffsetAt = (epochMs: number) => number;

/** What of a step or an entry an edit changed, and its value before and after where both can be told. */
export interface ChangeSaid {
  /** As it stands before a name: `the target of`. Null where the setting has no words. */
  readonly setting: string | null;
  readonly values: { readonly from: string; readonly to: string } | null;
}

/** How findings and changes are said inside other sentences. */
interface FindingSayings {
  readonly sayDiagnostic: (speech: Speech, diagnostic: Diagnostic) => string;
  readonly sayFix: (speech: Speech, fix: Fix) => string;
  readonly sayEditChange: (speech: Speech, data: Readonly<Record<string, string | number>>) => ChangeSaid;
}

/** What every sentence needs: the language's messages, and what things are called. */
export interface Speech {
  readonly language: Language;
  readonly names: Names;
  /** How far the reader's clock is ahead of UTC at an instant, milliseconds. */
  readonly offsetAt: OffsetAt;
  /** Whether instants tell it. */
  readonly tellsOffset: boolean;
  readonly say: (id: MessageId, values?: MessageValues) => string;
  /** A message that may not be there, by an id made of data; null if there is none. */
  readonly sayIfKnown: (id: string, values?: MessageValues) => string | null;
  /** How findings are said; absent while that is not loaded. */
  readonly found: FindingSayings | undefined;
}

const nothing: MessageValues = {};

const inUtc: OffsetAt = () => 0;

/** What a speech is made of. */
interface SpeechOptions {
  readonly language: Language;
  readonly sentences: { readonly messages: Partial<Catalogue>; readonly found?: FindingSayings };
  readonly format: Formatter;
  readonly names?: Names | undefined;
  readonly offsetAt?: OffsetAt | undefined;
  readonly tellsOffset?: boolean | undefined;
}

/** Binds a catalogue to a formatter, to names and to a clock. */
export function createSpeech(options: SpeechOptions): Speech {
  const { language, sentences, format, names = noNames, offsetAt = inUtc, tellsOffset = true } = options;
  const { messages } = sentences;
  const isKnown = (id: string): id is MessageId => Object.hasOwn(messages, id);
  return {
    language,
    names,
    offsetAt,
    tellsOffset,
    say: (id, values = nothing) => format(messages[id] ?? id, values),
    get found() {
      return sentences.found;
    },
    sayIfKnown: (id, values = nothing) => (isKnown(id) ? format(messages[id] ?? id, values) : null),
  };
}

/** The same speech with other names. */
export function withNames(speech: Speech, names: Names): Speech {
  return { ...speech, names };
}
