import { type Flow, fieldDeclarations } from '@rung/flow';
import { type Effect, type FieldValue, own } from '@rung/kernel';
import { withPlaceholders } from '../../settings/forms/placeholders.ts';
import type { Words } from '../use-words.ts';
import { msOf } from './instants.ts';
import type { Step } from './steps.ts';

type Saying = Extract<Effect, { readonly effect: 'notify' | 'message' }>;

/** What a notice or a message says, in one language. */
export interface SaidText {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** Stands where the ticket has no value to say. */
const nothing = '–';

/**
 * What is said to people at a step of a rehearsal, as a host would write it: the template in the ticket's language, else the screen's, with its
 * variables filled in. Null where the step says nothing, or its text is not there any more.
 */
export function saidText(
  { ticket, atMs, entry }: Step,
  said: {
    readonly flow: Flow;
    readonly words: Words;
    readonly effects: readonly Effect[];
    readonly ticketLanguage: FieldValue | undefined;
  },
): SaidText | null {
  const { flow, words, effects, ticketLanguage } = said;
  if (entry.step !== 'node') return null;
  const effect = effects.find(
    (one): one is Saying =>
      (one.effect === 'notify' || one.effect === 'message') &&
      one.ticket === ticket &&
      one.node === entry.node &&
      msOf(one.at) === atMs,
  );
  const template = effect === undefined ? undefined : own(flow.templates ?? {}, effect.template);
  if (effect === undefined || template === undefined) return null;
  const languages = Object.keys(template.text);
  const wanted = [ticketLanguage, words.language].find(
    (one) => typeof one === 'string' && languages.includes(one),
  );
  const language = typeof wanted === 'string' ? wanted : languages[0];
  if (language === undefined) return null;
  const text = own(template.text, language) ?? '';
  return text.trim() === ''
    ? null
    : { text: filledIn(text, { effect, flow, words, vars: template.vars ?? {} }), language };
}

interface Filling {
  readonly effect: Saying;
  readonly flow: Flow;
  readonly words: Words;
  /** The field behind each variable. */
  readonly vars: Readonly<Record<string, string>>;
}

function filledIn(text: string, { effect, flow, words, vars }: Filling): string {
  const fields = fieldDeclarations(flow);
  return withPlaceholders(text, (name) => {
    if (name === 'promise' && effect.effect === 'message' && effect.promise !== undefined)
      return words.moment(msOf(effect.promise.at));
    if (!Object.hasOwn(effect.vars, name)) return null;
    const value = own(effect.vars, name) ?? null;
    const path = own(vars, name) ?? '';
    if (value === null) return nothing;
    // A text is said as it stands, without the marks around it that tell it from a name.
    const isText = typeof value === 'string' && (own(fields, path)?.type ?? 'text') === 'text';
    return isText ? value : words.wording.sayValue(path, value);
  });
}
