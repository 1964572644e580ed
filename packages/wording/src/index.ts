export { type Language, languages } from './catalogue/language.ts';
export { loadSentences, type SentencePart, type Sentences } from './catalogue/load-sentences.ts';
export { createWording } from './create-wording.ts';
export type { Formatter, MessageValues } from './format/formatter.ts';
export { simpleFormat } from './format/simple-format.ts';
export {
  type ClockNames,
  calendarOf,
  type NameKind,
  type Names,
  namesOfFlow,
  namesOfPolicy,
  noNames,
  type Threshold,
} from './names.ts';
export type { AskedRow } from './say/asked.ts';
export type { ConnectRefused, EditRefused, EditSaid } from './say/edit.ts';
export type { Remark } from './say/note.ts';
export type { Refusal } from './say/refusal.ts';
export type { OffsetAt } from './speech.ts';
export { inserted } from './text/inserted.ts';
export { type Term, type Wording, type WordingOptions, wordingFrom } from './wording.ts';
