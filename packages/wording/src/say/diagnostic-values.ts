import { type Diagnostic, own } from '@rung/kernel';
import type { MessageValues } from '../format/formatter.ts';
import type { Speech } from '../speech.ts';
import { inserted, shortened } from '../text/inserted.ts';
import { sayActionAsWritten } from './action.ts';
import { sayList, yesNo } from './list.ts';
import { quoted } from './names.ts';
import { sayPhrase } from './phrase.ts';
import { sayPortName } from './port-name.ts';
import { sayDurationText } from './time.ts';
import { sayWay } from './way.ts';

/** How a value of `data` is said. */
type Manner =
  | 'action'
  | 'way'
  | 'json'
  | 'phrase'
  | 'duration'
  | 'measure'
  | 'plainList'
  | 'quotedList'
  | 'window'
  | 'long';

/** Values that are not simply text, by message id and key; `DOC` and `INPUT` quote what they found as JSON. */
const manners: Readonly<Record<string, Readonly<Record<string, Manner>>>> = {
  'DOC-02': { reason: 'phrase' },
  'DOC-03': { found: 'json' },
  'DOC-04': { found: 'json' },
  'DOC-08': { found: 'json', allowed: 'json' },
  'DOC-09': { found: 'json', rule: 'phrase' },
  'DOC-11': { id: 'json', rule: 'phrase' },
  'INPUT-20': { found: 'json' },
  'INPUT-21': { found: 'json' },
  'INPUT-22': { field: 'json' },
  'INPUT-23': { field: 'json' },
  'INPUT-24': { found: 'json' },
  'INPUT-25': { found: 'json' },
  'INPUT-26': { ticket: 'json' },
  'INPUT-27': { ticket: 'json' },
  'INPUT-30': { found: 'json' },
  'INPUT-31': { effect: 'json' },
  'INPUT-32': { effect: 'json', tier: 'json' },
  'INPUT-33': { found: 'json' },
  'POL-24': { rule: 'phrase' },
  'POL-26': { rule: 'phrase' },
  'CAL-06': { first: 'window', second: 'window' },
  'CND-09': { values: 'plainList' },
  'CND-17': { currencies: 'plainList' },
  'LNT-04': { steps: 'way' },
  'LNT-07': { condition: 'long' },
  'RNG-801': { condition: 'long' },
  'RNG-121': { reason: 'phrase' },
  'RNG-222': { value: 'json' },
  'RNG-401': { acknowledge: 'duration', work: 'duration' },
  'RNG-402': { acknowledge: 'duration' },
  'RNG-421': { joinWithin: 'duration', maxDuration: 'duration' },
  'RNG-502': { measure: 'measure' },
  'RNG-507': { tiers: 'quotedList' },
  'RNG-602': { reason: 'long' },
};

/** What a message shows that is no part of `data`: examples whose braces a message could not hold as they stand. */
const examples: Readonly<Record<string, string>> = {
  'INPUT-21': '{"amount": 2500, "currency": "USD"}',
  'LNT-19': '{promise}',
  'RNG-312': '{word}',
};

const jsonLength = 80;
const longLength = 120;

/** A value as JSON, cut to a readable length. */
function json(value: unknown): string {
  return shortened(JSON.stringify(value) ?? typeof value, jsonLength);
}

/** A name that arrives in English quotation marks gets the language's own. */
function text(speech: Speech, value: string): string {
  const name = /^“(.*)”$/s.exec(value)?.[1];
  return name === undefined ? inserted(value) : speech.say('value.quoted', { text: inserted(name) });
}

function plainText(speech: Speech, value: unknown): string {
  if (typeof value === 'string') return text(speech, value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : json(value);
}

function sayValue(speech: Speech, value: unknown, manner: Manner | undefined): string {
  if (Array.isArray(value)) return sayEntries(speech, value, manner);
  switch (manner) {
    case 'action':
      return sayActionAsWritten(speech, String(value));
    case 'json':
      return json(value);
    case 'phrase':
      return sayPhrase(speech, String(value));
    case 'duration':
      return sayDurationText(speech, String(value));
    case 'measure':
      return speech.sayIfKnown(`measure.${String(value)}`) ?? String(value);
    case 'long':
      return inserted(String(value), longLength);
    default:
      return plainText(speech, value);
  }
}

function sayEntries(speech: Speech, values: readonly unknown[], manner: Manner | undefined): string {
  if (manner === 'json') return values.map(json).join(', ');
  const said = values.map((value) => plainText(speech, value));
  const texts = manner === 'quotedList' ? said.map((name) => quoted(speech, name)) : said;
  if (manner === 'window') return texts.join('–');
  if (manner === 'way') return sayWay(texts);
  return manner === 'plainList' && texts.length <= 12 ? texts.join(', ') : sayList(speech, texts);
}

const capital = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/** `left: { kind, field }` as `leftKind` and `leftField`: messages have no nesting. */
function flattened(data: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const isPart = key === 'left' || key === 'right';
    if (!isPart || typeof value !== 'object' || value === null) return [[key, value] as const];
    return Object.entries(value).map(([inner, part]) => [key + capital(inner), part] as const);
  });
}

/** What is said otherwise where the flow is at hand: a step without a title by its kind, an outcome by its name. */
function known(speech: Speech, { nodeId, data }: Diagnostic): Readonly<Record<string, unknown>> {
  const kind = nodeId === undefined ? undefined : speech.names.kindOfNode.get(nodeId);
  if (nodeId === undefined || kind === undefined) return data;
  const { node, port } = data;
  return {
    ...data,
    ...(node === `“${nodeId}”` && !speech.names.of.node.has(nodeId)
      ? { node: `“${speech.sayIfKnown(`kind.${kind}`) ?? nodeId}”` }
      : {}),
    ...(typeof port === 'string' ? { port: sayPortName(speech, nodeId, port) } : {}),
  };
}

/** What a finding's message interpolates: every part of `data` as text, and `hasX` for whether it is there. */
export function diagnosticValues(speech: Speech, diagnostic: Diagnostic, messageId: string): MessageValues {
  const data = known(speech, diagnostic);
  const manner = new Map<string, Manner>([
    ['action', 'action'],
    ...Object.entries(own(manners, messageId) ?? {}),
  ]);
  const values = new Map<string, string>();
  for (const [key, value] of flattened(data)) {
    const isThere = value !== undefined && value !== null && value !== '';
    values.set(`has${capital(key)}`, yesNo(isThere || (value === null && manner.get(key) === 'json')));
    if (isThere || manner.get(key) === 'json') values.set(key, sayValue(speech, value, manner.get(key)));
  }
  if (Object.hasOwn(examples, messageId)) values.set('example', examples[messageId] ?? '');
  // A template's variable is shown as the template writes it.
  if (typeof data['name'] === 'string') values.set('variable', `{${inserted(data['name'])}}`);
  return Object.fromEntries(values);
}
