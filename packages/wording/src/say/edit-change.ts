import { isMoney, parseDuration } from '@rung/kernel';
import type { FlowSpeech } from '../flow-speech.ts';
import type { NameKind } from '../names.ts';
import type { ChangeSaid, Speech } from '../speech.ts';
import { inserted, quotedLength } from '../text/inserted.ts';
import { sayField } from './fields.ts';
import { nameOf, quoted, sayPlainNodeName } from './names.ts';
import { sayMoney, sayNumber } from './numbers.ts';
import { sayTarget } from './target.ts';
import { sayDurationText } from './time.ts';

type Value = string | number;
type Data = Readonly<Record<string, Value>>;

/** A change as its label has it, said as the forms and sentences say it; values that read alike are left out. */
export function sayEditChange(speech: Speech, data: Data): ChangeSaid {
  const path = String(data['setting'] ?? '').split('.');
  return { setting: sayEditSetting(speech, path), values: valuesSaid(speech, path, data) };
}

/** The last names of a path, longest first: `latch.kind` before `kind`. */
function endsOf(path: readonly string[]): readonly string[] {
  return [path.slice(-2).join('.'), ...path.slice(-1)];
}

/** A setting by the last of its names that has words, since what stands deeper is a part of that. */
function sayEditSetting(speech: Speech, path: readonly string[]): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    for (const name of endsOf(path.slice(0, length))) {
      const said = speech.sayIfKnown(`setting.${name}`);
      if (said !== null) return said;
    }
  }
  return null;
}

function valuesSaid(speech: Speech, path: readonly string[], data: Data): ChangeSaid['values'] {
  if (!Object.hasOwn(data, 'from') || mayBeMinorUnits(data)) return null;
  const how: How = { path, data };
  const from = sayValue(speech, { ...how, value: data['from'] ?? '', currency: data['fromCurrency'] });
  const to = sayValue(speech, { ...how, value: data['to'] ?? '', currency: data['toCurrency'] });
  // Long texts are cut, and what is left of two of them may be the same.
  return from === null || to === null || from === to ? null : { from, to };
}

/**
 * Whether the numbers of a label may be minor units of money whose currency was not written down: labels of older histories told
 * `90000` for 900 euros. They are left out then, since the number alone would be read as major units.
 */
function mayBeMinorUnits(data: Data): boolean {
  const holdsMoney = data['part'] === 'grants' || data['kind'] === 'authority' || data['kind'] === 'set';
  const hasCurrency = Object.hasOwn(data, 'fromCurrency') || Object.hasOwn(data, 'toCurrency');
  return holdsMoney && !hasCurrency && typeof data['from'] === 'number' && typeof data['to'] === 'number';
}

interface How {
  readonly path: readonly string[];
  readonly data: Data;
}

interface Held extends How {
  readonly value: Value;
  readonly currency: Value | undefined;
}

/** A value of a setting as people read it; null for a condition that takes more than a line to say. */
function sayValue(speech: Speech, { path, data, value, currency }: Held): string | null {
  const money = { amount: value, currency };
  if (isMoney(money)) return sayMoney(money, speech.language);
  const key = path.at(-1) ?? '';
  if (typeof value === 'number') {
    const number = sayNumber(value, speech.language);
    return key === 'percent' ? speech.say('outlet.percent', { percent: number }) : number;
  }
  if (conditionKeys.has(key)) return sayCondition(speech, value);
  return (
    sayChoice(speech, path, value) ??
    sayWord(speech, wordsOf(key, data), value) ??
    sayNamed(speech, { path, data }, value) ??
    (parseDuration(value).ok ? sayDurationText(speech, value) : quoted(speech, value))
  );
}

/** Settings whose texts are conditions. */
const conditionKeys: ReadonlySet<string> = new Set([
  'cancelWhen',
  'pauseWhen',
  'rearm',
  'start',
  'stop',
  'when',
]);

function sayCondition(speech: Speech, text: string): string | null {
  if (!knowsFlow(speech)) return null;
  const said = speech.sayConditionText(text);
  if (said.length > quotedLength) return null;
  // One that names something is told apart by that: marks within marks would be hard to read.
  return /[“„]/.test(said) ? said : quoted(speech, said);
}

function knowsFlow(speech: Speech): speech is FlowSpeech {
  return 'facts' in speech;
}

/** One of the values that a form lets choose from, as the form calls it. */
function sayChoice(speech: Speech, path: readonly string[], value: string): string | null {
  for (const name of endsOf(path)) {
    const said = speech.sayIfKnown(`choice.${name}.${value}`);
    if (said !== null) return said;
  }
  return null;
}

const wordsByKey: Readonly<Record<string, string>> = {
  measure: 'measure',
  privacy: 'privacy',
  reads: 'privacy',
  type: 'escalationType',
};
const kindWords: Readonly<Record<string, string>> = { tiers: 'tierKind', channels: 'channelKind' };

/** The list of words that a setting takes its values from. */
function wordsOf(key: string, { part = '' }: Data): string | undefined {
  return key === 'kind' ? kindWords[part] : wordsByKey[key];
}

function sayWord(speech: Speech, words: string | undefined, value: string): string | null {
  return words === undefined ? null : speech.sayIfKnown(`${words}.${value}`);
}

/** Settings that hold the id of something, by its kind. */
const idKeys: Readonly<Record<string, NameKind>> = {
  a: 'tier',
  b: 'tier',
  calendar: 'calendar',
  channel: 'channel',
  open: 'calendar',
  package: 'contextPackage',
  template: 'template',
  tier: 'tier',
  tiers: 'tier',
  whenOpen: 'calendar',
};

/** Settings that hold the path of a field. */
const fieldKeys: ReadonlySet<string> = new Set(['field', 'key', 'orderBy', 'vars']);

function sayNamed(speech: Speech, { path, data }: How, value: string): string | null {
  const key = path.at(-1) ?? '';
  const isPath =
    fieldKeys.has(key) || path.at(-2) === 'vars' || (key === 'amount' && data['kind'] === 'authority');
  if (isPath) return sayField(speech, value);
  if (key === 'clock' || key === 'promise') return quoted(speech, speech.names.of.clock.get(value) ?? value);
  if (key === 'owner' || key === 'to') {
    return data['kind'] === 'deescalate'
      ? quoted(speech, sayPlainNodeName(speech, value))
      : inserted(sayTarget(speech, value));
  }
  const kind = idKeys[key];
  if (kind === undefined) return null;
  return (
    (kind === 'calendar' ? speech.sayIfKnown(`calendar.${value}`) : null) ??
    quoted(speech, nameOf(speech, kind, value))
  );
}
