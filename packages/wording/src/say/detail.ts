import { type FieldValue, isJsonObject, isMoney, type JsonObject } from '@rung/kernel';
import type { Speech } from '../speech.ts';
import { inserted, shortened } from '../text/inserted.ts';
import { sayAction } from './action.ts';
import { sayField, sayFieldValue } from './fields.ts';
import { nameOf, sayItem, sayPlainNodeName, sayReason } from './names.ts';
import { sayClockName } from './note.ts';
import { sayMoney, sayNumber } from './numbers.ts';
import { sayTarget } from './target.ts';
import { sayCountedTime, sayDuration, sayInstantText } from './time.ts';

/** What a detail of an effect, a clock, a remark or an end is called: `countedMs` is `counted`; `promise.at`, `promise: time`. */
export function sayDetailName(speech: Speech, path: readonly string[]): string {
  const [key = '', ...inner] = path;
  const name = speech.sayIfKnown(`detail.${key}`) ?? inserted(key);
  if (inner.length === 0) return name;
  return key === 'counts'
    ? (speech.sayIfKnown(`count.${inner.join('.')}`) ?? inserted(inner.join('.')))
    : speech.say('detail.inside', { outer: name, inner: sayDetailName(speech, inner) });
}

type Saying = (speech: Speech, text: string) => string;

const asTier: Saying = (speech, id) => nameOf(speech, 'tier', id);
const asWord =
  (list: string): Saying =>
  (speech, value) =>
    speech.sayIfKnown(`${list}.${value}`) ?? inserted(value);
const asFieldOf =
  (path: string): Saying =>
  (speech, value) =>
    speech.sayIfKnown(`value.${path}.${value}`) ?? inserted(value);

/** Texts that name something or stand for a word, by the key that they stand under. */
const sayings: ReadonlyMap<string, Saying> = new Map<string, Saying>([
  ['action', sayAction],
  ['approvers', asTier],
  ['at', sayInstantText],
  ['breachedAt', sayInstantText],
  ['cause', asWord('suppressedBy')],
  ['channel', (speech, id) => nameOf(speech, 'channel', id)],
  ['clock', sayClockName],
  ['dueAt', sayInstantText],
  ['effect', asWord('effectName')],
  ['field', sayField],
  ['from', asTier],
  ['metAt', sayInstantText],
  ['items', sayItem],
  ['missing', sayItem],
  ['move', asWord('move')],
  ['node', sayPlainNodeName],
  ['notBefore', sayInstantText],
  ['outcome', asWord('outcome')],
  ['owner', sayTarget],
  ['package', (speech, id) => nameOf(speech, 'contextPackage', id)],
  ['priority', asFieldOf('ticket.priority')],
  ['reason', sayReason],
  ['reasons', sayReason],
  ['startedAt', sayInstantText],
  ['status', asFieldOf('ticket.status')],
  ['suppressedBy', asWord('suppressedBy')],
  ['template', (speech, id) => nameOf(speech, 'template', id)],
  ['tier', asTier],
  ['to', sayTarget],
  ['withheld', sayItem],
  ['trigger', sayPlainNodeName],
  ['type', asWord('escalationType')],
  ['what', asWord('noteName')],
]);

const numberSayings: ReadonlyMap<string, (speech: Speech, value: number) => string> = new Map([
  ['countedMs', sayCountedTime],
  ['pausedMs', sayDuration],
]);

const longest = 120;

/**
 * A detail's value as people read it: names for ids, words for codes, instants as clocks show them. What is not known stays
 * as it is written.
 *
 * @param path the keys down to the detail; the last one says what the value is.
 * @param row what the detail belongs to: the `value` of a `set` is one of the field it names.
 */
export function sayDetail(
  speech: Speech,
  path: readonly string[],
  { value, row }: { readonly value: unknown; readonly row: JsonObject },
): string {
  const key = path.at(-1) ?? '';
  const { field } = row;
  if (key === 'value' && typeof field === 'string' && isFieldValue(value)) {
    return shortened(sayFieldValue(speech, field, value), longest);
  }
  if (Array.isArray(value)) return sayEntries(speech, key, value);
  return sayOne(speech, key, value);
}

function sayEntries(speech: Speech, key: string, values: readonly unknown[]): string {
  if (values.length === 0) return speech.say('value.empty');
  return values.map((value) => sayOne(speech, key, value)).join(', ');
}

function sayOne(speech: Speech, key: string, value: unknown): string {
  if (value === null || value === undefined) return speech.say('value.missing');
  if (typeof value === 'string') return (sayings.get(key) ?? asWritten)(speech, value);
  if (typeof value === 'boolean') return speech.say(value ? 'value.true' : 'value.false');
  if (typeof value === 'number') {
    return numberSayings.get(key)?.(speech, value) ?? sayNumber(value, speech.language);
  }
  if (isMoney(value)) return sayMoney(value, speech.language);
  return shortened(JSON.stringify(value) ?? '', longest);
}

function asWritten(_speech: Speech, text: string): string {
  return inserted(text);
}

function isFieldValue(value: unknown): value is FieldValue {
  return Array.isArray(value)
    ? value.every((entry) => typeof entry === 'string')
    : !isJsonObject(value) || isMoney(value);
}

/** The queue of a tier, as the name of what is compared. */
export function sayQueueName(speech: Speech, tier: string): string {
  return speech.say('detail.queue', { tier: asTier(speech, tier) });
}

/** What a rule of `exactly` or `never` speaks of: `assign:boss` is `assignment for Boss`. */
export function sayEffectRule(speech: Speech, rule: string): string {
  const colon = rule.indexOf(':');
  const effect = asWord('effectName')(speech, colon < 0 ? rule : rule.slice(0, colon));
  return colon < 0
    ? effect
    : speech.say('effectName.for', { effect, tier: asTier(speech, rule.slice(colon + 1)) });
}
