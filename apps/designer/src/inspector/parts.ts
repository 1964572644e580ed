import { entriesOf, type PartName, type PartOf } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';
import { currencyOf } from '../document/currency-of.ts';

export type { PartName, PartOf } from '@rung/editing';

/** The tables of a flow in the order in which people look for them. */
export const shownParts = [
  'tiers',
  'calendars',
  'clocks',
  'grants',
  'fields',
  'wordLists',
  'channels',
  'templates',
  'contextPackages',
] as const satisfies readonly PartName[];

/** A new entry, with the table that it belongs to. */
export type NewPart = {
  [P in PartName]: { readonly part: P; readonly id: string; readonly value: PartOf<P> };
}[PartName];

/** What an entry is called on a screen: its name, else its id. */
export function nameOfPart(part: PartOf<PartName>, id: string): string {
  const name = 'name' in part ? part.name : 'label' in part ? part.label : undefined;
  return name === undefined || name.trim() === '' ? id : name;
}

/** What an entry is called in its table. A row of the matrix has no name of its own: it is the tier and what it may do. */
export function rowName(
  flow: Flow,
  { id, value }: { readonly id: string; readonly value: PartOf<PartName> },
  { sayAction }: Pick<Wording, 'sayAction'>,
): string {
  if (!('action' in value)) return nameOfPart(value, id);
  const tier = flow.tiers[value.tier];
  return `${tier === undefined ? value.tier : nameOfPart(tier, value.tier)}: ${sayAction(value.action)}`;
}

/** The entries of a table by name. */
export function partChoices(
  flow: Flow,
  part: PartName,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(entriesOf(flow, part)).map(([id, one]) => ({
    value: id,
    label: nameOfPart(one, id),
  }));
}

/** Ids that mean something else where the id of a part stands. */
const taken: ReadonlySet<string> = new Set([
  'always',
  'back',
  'engine',
  'breached',
  'constructor',
  'prototype',
]);

/** An id for a new entry, made once from its first name: conditions and helpdesks spell it, so it should be a word. */
export function freshId(name: string, isTaken: (id: string) => boolean): string {
  const word = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40);
  const base = word === '' ? 'part' : word;
  const free = (id: string): boolean => !taken.has(id) && !isTaken(id);
  if (free(base)) return base;
  let number = 2;
  while (!free(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

const officeHours = [['09:00', '17:00']] as [string, string][];

/** The language that most lists and texts of a flow are in; that of the screen where there are none, or as many in it. */
export function usualLanguage({ wordLists = {}, templates = {} }: Flow, onScreen: string): string {
  const all = [
    ...Object.values(wordLists).map(({ language }) => language),
    ...Object.values(templates).flatMap(({ text }) => Object.keys(text)),
  ];
  const count = (language: string): number => all.filter((one) => one === language).length;
  return all.reduce((most, one) => (count(one) > count(most) ? one : most), onScreen);
}

/** What a new entry is made of: its name, the flow that gets it, and the language on the screen. */
interface Beginning {
  readonly name: string;
  /** Of a text that is sent: what it says. */
  readonly text?: string;
  readonly flow: Flow;
  readonly language: string;
}

/** What a clock of that name is likely to measure; to be changed where it does not. */
function measureCalled(name: string): PartOf<'clocks'>['measure'] {
  if (/\b(?:first|initial|erste?r?|erst\w*antwort)\b/i.test(name)) return 'firstResponse';
  if (/\b(?:next|subsequent|nächste|folge\w*)\b/i.test(name)) return 'nextReply';
  return 'resolution';
}

/**
 * What a new entry of each table begins as; complete enough to compile, save that nobody but its author knows the words of a
 * list, those of a text and the items of a package.
 */
const beginnings: { readonly [P in PartName]: (made: Beginning) => PartOf<P> } = {
  tiers: ({ name, flow }) => ({
    name,
    rank: Math.min(1000, Math.max(0, ...Object.values(flow.tiers).map(({ rank }) => rank)) + 1),
    kind: Object.keys(flow.tiers).length === 0 ? 'frontline' : 'specialist',
    owner: `queue:${freshId(name, () => false)}`,
  }),
  calendars: ({ name, flow }) => ({
    name,
    zone: Object.values(flow.calendars ?? {})[0]?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    week: { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours },
  }),
  clocks: ({ name, flow }) => ({
    name,
    measure: measureCalled(name),
    targets: [{ id: 'all', target: 'PT8H', calendar: Object.keys(flow.calendars ?? {})[0] ?? 'always' }],
  }),
  grants: ({ name, flow }) => ({
    order: Math.max(0, ...Object.values(flow.grants ?? {}).map(({ order }) => order)) + 10,
    tier: Object.keys(flow.tiers)[0] ?? 'frontline',
    action: name,
    limit: { kind: 'money', amount: 5000, currency: currencyOf(flow), inclusive: true },
  }),
  fields: ({ name }) => ({ label: name, type: 'text' }),
  wordLists: ({ name, flow, language }) => ({ name, language: usualLanguage(flow, language), words: [] }),
  channels: ({ name }) => ({ name, kind: 'email' }),
  templates: ({ name, flow, language, text = '' }) => ({
    name,
    audience: 'internal',
    text: { [usualLanguage(flow, language)]: text },
  }),
  contextPackages: ({ name }) => ({ name, items: [] }),
};

/** What a text that is sent is called by: its first words, told apart from others that begin so. */
export function nameOfText(text: string, isTaken: (name: string) => boolean): string {
  const [line = ''] = text.trim().split('\n');
  const words = line.trim().split(/\s+/);
  let name = '';
  for (const word of words) {
    if (name !== '' && `${name} ${word}`.length > longestFirstWords) break;
    name = `${name} ${word}`.trim();
  }
  name = name.slice(0, longestFirstWords).replace(/[\s,;:.–-]+$/, '') || line.trim();
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name} ${number}`;
  return free;
}

const longestFirstWords = 40;

/** A new entry of a table, called by a name. */
export function newPart(part: PartName, made: Beginning): NewPart {
  const { flow, name } = made;
  const id = freshId(name, (one) => Object.hasOwn(entriesOf(flow, part), one));
  // beginnings[part] makes what the table named part holds; the union loses that pairing
  return { part, id, value: beginnings[part](made) } as NewPart;
}
