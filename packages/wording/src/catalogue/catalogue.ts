import { flowDe } from './de/flow.ts';
import { foundDe } from './de/found.ts';
import { flowEn } from './en/flow.ts';
import { foundEn } from './en/found.ts';
import type { Language } from './language.ts';
import type { Translation } from './translation.ts';

const en = { ...flowEn, ...foundEn } as const;

/** The id of a message. */
export type MessageId = keyof typeof en;

/** The messages of one language by id: ICU MessageFormat, in the subset that `parseMessage` reads. */
export type Catalogue = Translation<typeof en>;

const de: Catalogue = { ...flowDe, ...foundDe };

/** Every message of every language; the ids are the same in each. */
export const catalogues: { readonly [L in Language]: Catalogue } = { en, de };
