import type { Json } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { isJsonObject, isMoney, parseDuration } from '@rung/kernel';
import type { Term, Wording } from '@rung/wording';

/** Details that have a name in the catalogue: `versions.detail.calendar`. */
export const detailNames = [
  'acknowledge',
  'action',
  'afterFirstResponse',
  'amount',
  'approvers',
  'audience',
  'calendar',
  'capacity',
  'caps',
  'channel',
  'clock',
  'condition',
  'coolDowns',
  'description',
  'does',
  'exceptions',
  'expires',
  'from',
  'hours',
  'items',
  'kind',
  'label',
  'language',
  'latch',
  'lateral',
  'limit',
  'maxPause',
  'measure',
  'mode',
  'name',
  'notes',
  'order',
  'orderBy',
  'other',
  'owner',
  'package',
  'pause',
  'pingPong',
  'privacy',
  'range',
  'rank',
  'reads',
  'reason',
  'reopen',
  'stages',
  'start',
  'stop',
  'target',
  'template',
  'text',
  'thresholds',
  'tier',
  'title',
  'to',
  'type',
  'unit',
  'values',
  'vars',
  'window',
  'words',
  'work',
  'zone',
] as const;

/** One of {@link detailNames}. */
export type DetailName = (typeof detailNames)[number];

const known: ReadonlyMap<string, DetailName> = new Map<string, DetailName>([
  ...detailNames.map((name) => [name, name] as const),
  ['when', 'condition'],
  ['pauseWhen', 'pause'],
  ['cancelWhen', 'condition'],
  ['never', 'condition'],
  ['week', 'hours'],
  ['targets', 'target'],
]);

/** Keys that say what kind of thing the key before them holds, and so have no name of their own there. */
const kindOf: ReadonlySet<string> = new Set(['latch', 'limit']);

/** What a place is called: the innermost of its keys that has a name. */
export function detailNameOf(path: readonly string[]): DetailName {
  return (
    path
      .slice(2)
      .filter((key, at, keys) => key !== 'kind' || !kindOf.has(keys[at - 1] ?? ''))
      .flatMap((key) => known.get(key) ?? [])
      .at(-1) ??
    known.get(path[1] ?? '') ??
    'other'
  );
}

/** Keys whose texts are conditions. */
const conditionKeys: ReadonlySet<string> = new Set([
  'when',
  'start',
  'stop',
  'pauseWhen',
  'cancelWhen',
  'rearm',
  'never',
]);

/** Lists of words that stand for a setting, by its key. */
const termOf: Readonly<Record<string, Term>> = {
  measure: 'measure',
  privacy: 'privacy',
  reads: 'privacy',
  type: 'escalationType',
};

/** The same for what kind of thing an entry is, by its table. */
const kindsOf: Readonly<Record<string, Term>> = { tiers: 'tierKind', channels: 'channelKind' };

/** Keys under which the id of a tier stands, beyond `tier`. */
const tierKeys: ReadonlySet<string> = new Set(['tiers', 'a', 'b', 'then']);

/** Keys under which the id of a calendar stands. */
const calendarKeys: ReadonlySet<string> = new Set(['calendar', 'whenOpen', 'open']);

/** A flow, and the words that know its names. */
export interface Speaker {
  readonly flow: Flow;
  readonly wording: Wording;
}

/** A value of a setting as people read it: conditions and lengths of time as sentences, ids by name, lists with commas. */
export function sayPartValue(path: readonly string[], value: Json, speaker: Speaker): string {
  const key = path.at(-1) ?? '';
  const { wording } = speaker;
  if (typeof value === 'string') return sayText(path, value, speaker);
  if (key === 'percent' && typeof value === 'number') return `${value} %`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
    return wording.sayDetail([key], { value, row: {} });
  }
  if (isMoney(value)) return wording.sayMoney(value);
  if (Array.isArray(value)) return value.map((entry) => sayPartValue(path, entry, speaker)).join(', ');
  if (!isJsonObject(value)) return '';
  const { amount, currency } = value;
  const money = { amount, currency };
  // A limit: an amount with whatever stands beside it, of which its kind is told by the amount.
  if (isMoney(money)) return wording.sayMoney(money);
  // Every value of JSON that is no text, number, list … is an object of such values.
  return Object.entries(value)
    .filter(([inner]) => inner !== 'id')
    .map(([inner, entry]) => sayPartValue([...path, inner], entry as Json, speaker))
    .filter((said) => said !== '')
    .join(', ');
}

function sayText(path: readonly string[], text: string, { flow, wording }: Speaker): string {
  const key = path.at(-1) ?? '';
  if (conditionKeys.has(key)) return wording.sayConditionText(flow, text);
  const length = /^-?P/.test(text) ? parseDuration(text) : null;
  if (length?.ok === true) return wording.sayDuration(length.value);
  if (calendarKeys.has(key)) return flow.calendars?.[text]?.name ?? wording.sayTerm('calendar', text) ?? text;
  if (tierKeys.has(key)) return flow.tiers[text]?.name ?? text;
  const choice =
    wording.sayTerm('choice', `${path.slice(-2).join('.')}.${text}`) ??
    wording.sayTerm('choice', `${key}.${text}`);
  if (choice !== null) return choice;
  const term = key === 'kind' ? kindsOf[path[0] ?? ''] : termOf[key];
  const word = term === undefined ? null : wording.sayTerm(term, text);
  if (word !== null) return word;
  if (key === 'clock') return wording.sayClockName(text);
  return wording.sayDetail([key], { value: text, row: {} });
}
