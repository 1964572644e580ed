export { type Language, languages } from './catalogue/language.ts';
export type { Formatter, MessageValues } from './format/formatter.ts';
export { simpleFormat } from './format/simple-format.ts';
export { type NameKind, type Names, namesOfFlow, namesOfPolicy, noNames, type Threshold } from './names.ts';
export type { Remark } from './say/note.ts';
export type { Refusal } from './say/refusal.ts';
export type { OffsetAt } from './speech.ts';
export { createWording, type Term, type Wording, type WordingOptions } from './wording.ts';
