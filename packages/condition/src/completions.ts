import { eventTypes, type FieldDeclaration } from '@rung/kernel';
import type { ConditionContext } from './context.ts';
import { currencyFunctions } from './internal/currencies.ts';
import { functionUsage } from './internal/functions.ts';
import { quoted } from './internal/literal-text.ts';
import { pathText } from './internal/path-text.ts';
import { prepare } from './internal/scope.ts';

/** Something that may be written at a place in a condition. */
export interface Completion {
  /** What is inserted, and shown: the text itself, so that nobody is surprised. */
  readonly text: string;
  readonly kind: 'field' | 'function' | 'value' | 'wordList' | 'calendar' | 'event';
  /** Zero-based UTF-16 offsets of what it replaces. */
  readonly start: number;
  readonly end: number;
  /** A field's type, a function's usage; empty if there is nothing to add. */
  readonly detail: string;
}

/** How far the text around the place is looked at: typing stays quick in a condition of any length. */
const farthest = 2000;

type Offer = Pick<Completion, 'text' | 'kind' | 'detail'>;

/**
 * What may be written at an offset, as far as it is easily told from the text before it: values of the field that is
 * being compared, word lists, calendars, event types, else fields and functions. Offers begin with what is already
 * written, upper and lower case alike; fields also if one of their parts does. Made for editors, for text that is not
 * yet a condition; never throws.
 */
export function completionsAt(
  text: string,
  offset: number,
  context: ConditionContext,
): readonly Completion[] {
  const place = Math.max(0, Math.min(offset, text.length));
  const from = Math.max(0, place - farthest);
  const before = text.slice(from, place);
  // Only a quote that is still open begins what is being written; a closed one belongs to a literal before it.
  const prefix = openQuote(before) ?? /[A-Za-z_][\w.]*$/.exec(before)?.[0] ?? '';
  const start = place - prefix.length;
  const end = place + (/^\w*"?/.exec(text.slice(place, place + farthest))?.[0].length ?? 0);
  const head = before.slice(0, before.length - prefix.length);
  return offersAfter(head, prefix, context)
    .filter((offer) => fits(offer, prefix))
    .map((offer) => ({ ...offer, start, end }));
}

/** The text from the last quote on, if that quote is still open. */
function openQuote(before: string): string | undefined {
  const bare = before.replace(/"(?:\\.|[^"\\\n])*"|\/\/[^\n]*/g, (piece) => ' '.repeat(piece.length));
  const at = bare.lastIndexOf('"');
  return at === -1 ? undefined : before.slice(at);
}

function fits({ text, kind }: Offer, prefix: string): boolean {
  const wanted = prefix.toLowerCase();
  const offered = text.toLowerCase();
  if (offered.startsWith(wanted)) return true;
  return kind === 'field' && offered.split('.').some((part) => part.startsWith(wanted));
}

/** A field and an operator whose right side comes next, or a list that is still open. */
const comparedField = /([A-Za-z_][\w.]*(?:\["[^"]*"\])?)\s*(?:==|!=|<=?|>=?|in\s*\[[^\]]*)\s*$/;
/** The second argument of a function about a field's values. */
const changedField = /(?:changedTo|wasEver)\(\s*([A-Za-z_][\w.]*(?:\["[^"]*"\])?)\s*,\s*$/;

function offersAfter(head: string, prefix: string, context: ConditionContext): readonly Offer[] {
  if (/countWithin\(\s*$/.test(head)) return eventTypes.map((type) => value('event', quoted(type)));
  if (/mentions\([^()]*,\s*$/.test(head) || prefix.startsWith('words.')) {
    return context.wordLists.map((id) => value('wordList', pathText(`words.${id}`)));
  }
  if (/isOpen\(\s*$/.test(head) || prefix.startsWith('calendars.')) {
    return context.calendars.map((id) => value('calendar', pathText(`calendars.${id}`)));
  }
  const field = (comparedField.exec(head) ?? changedField.exec(head))?.[1];
  const values = field === undefined ? undefined : valuesOf(field, context);
  return values ?? (prefix.startsWith('"') ? [] : namesIn(context));
}

const value = (kind: Offer['kind'], text: string): Offer => ({ text, kind, detail: '' });

/** Literals that a field may be compared with, or how to begin one; undefined if anything goes. */
function valuesOf(written: string, context: ConditionContext): readonly Offer[] | undefined {
  const name = written.replace(/\["([^"]*)"\]/, '.$1');
  const field = prepare(context).fields.get(name);
  if (field?.values !== undefined) return field.values.map((one) => value('value', quoted(one)));
  switch (field?.type) {
    case 'boolean':
      return ['true', 'false'].map((one) => value('value', one));
    case 'money':
      return ['usd', 'eur', 'gbp', ...currencyFunctions]
        .filter(isFirst)
        .map((code) => value('value', `${code}("`));
    case 'duration':
      return [value('value', 'duration("')];
    case 'instant':
      return [value('value', 'timestamp("')];
    default:
      return undefined;
  }
}

const isFirst = (code: string, index: number, all: readonly string[]): boolean => all.indexOf(code) === index;

function namesIn(context: ConditionContext): readonly Offer[] {
  const fields = Object.entries(context.fields).map(([name, field]) => ({
    text: pathText(name),
    kind: 'field' as const,
    detail: detailOf(field),
  }));
  const functions = [...functionUsage].map(([name, usage]) => ({
    text: `${name}(`,
    kind: 'function' as const,
    detail: usage,
  }));
  return [...fields, ...functions];
}

function detailOf({ type, label, values }: FieldDeclaration): string {
  const kind = values === undefined ? type : values.join(type === 'orderedEnum' ? ' < ' : ', ');
  return label === undefined ? kind : `${label}: ${kind}`;
}
