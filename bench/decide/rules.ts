/**
 * Seeded tickets and rules in a neutral form, from which every contender's own rules are written. Two shapes: in
 * `sparse` each rule names an account or a product that few tickets carry, so that a scan visits nearly every rule; in
 * `dense` all predicates are common, so that a scan stops early.
 */
export type Shape = 'sparse' | 'dense';

export const shapes: readonly Shape[] = ['sparse', 'dense'];

/** The ticket that every contender decides on. Amounts are whole cents. */
export type BenchTicket = {
  readonly priority: string;
  readonly channel: string;
  readonly plan: string;
  readonly refundCents: number;
  readonly ltvCents: number;
  readonly sentiment: number;
  readonly subject: string;
  readonly body: string;
  readonly reopenCount: number;
  readonly waitingMinutes: number;
  readonly tags: readonly string[];
  readonly language: string;
};

/** Fields by what can be asked of them. */
export type TextField = 'subject' | 'body';
export type WordField = 'priority' | 'channel' | 'plan' | 'language';
export type NumberField = 'refundCents' | 'ltvCents' | 'sentiment' | 'reopenCount' | 'waitingMinutes';

export type Predicate =
  | { readonly op: 'eq'; readonly field: WordField; readonly value: string }
  | { readonly op: 'in'; readonly field: WordField; readonly values: readonly string[] }
  | { readonly op: 'gt' | 'lt'; readonly field: NumberField; readonly value: number }
  | { readonly op: 'contains'; readonly field: TextField; readonly value: string }
  | { readonly op: 'member'; readonly field: 'tags'; readonly value: string };

/** A rule holds when all its predicates do. The first rule that holds is the answer. */
export type Rule = readonly Predicate[];

type Random = () => number;

/** Seeded numbers in [0, 1): a Weyl sequence with a mixing step. */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export const vocabulary = {
  priority: ['low', 'normal', 'high', 'urgent'],
  channel: ['email', 'chat', 'phone', 'web', 'social'],
  plan: ['free', 'pro', 'business', 'enterprise'],
  language: ['en', 'de', 'fr', 'es', 'pt', 'ja', 'it', 'nl'],
} as const satisfies Readonly<Record<WordField, readonly string[]>>;

const keywords =
  'refund chargeback lawyer cancel outage breach fraud invoice broken damaged late missing urgent unacceptable supervisor regulator complaint duplicate locked password migration downtime penalty contract renewal discount warranty recall gdpr delete'.split(
    ' ',
  );
const filler =
  'the a to of and we our your with for on in it is was this that have has been from not after before again still order account please help team customer reply message today yesterday week month payment product delivery support ticket agent phone email app page login update screen error number address card bank store package service request question answer problem issue time since when what why how'.split(
    ' ',
  );
const topics = Array.from({ length: 30 }, (_, i) => `topic-${i}`);
/** Accounts and products, each of which hardly any ticket carries. */
const rareCount = 5000;
const account = (random: Random): string => `acct-${below(random, rareCount)}`;
const product = (random: Random): string => `sku-${String(below(random, rareCount)).padStart(6, '0')}`;

function prose(random: Random, length: number, keywordRate: number): string {
  let text = '';
  while (text.length < length) text += `${pick(random, random() < keywordRate ? keywords : filler)} `;
  return text.slice(0, length);
}

function body(random: Random): string {
  const text = prose(random, 300, 0.04);
  return random() < 0.3 ? `${text.slice(0, 289)} ${product(random)}` : text;
}

function ticket(random: Random): BenchTicket {
  const tags = new Set(Array.from({ length: below(random, 5) }, () => pick(random, topics)));
  if (random() < 0.2) tags.add(account(random));
  return {
    priority: pick(random, vocabulary.priority),
    channel: pick(random, vocabulary.channel),
    plan: pick(random, vocabulary.plan),
    refundCents: Math.round(random() * random() * 200_000),
    ltvCents: Math.round(random() * random() * 5_000_000),
    sentiment: Math.round((random() * 2 - 1) * 1000) / 1000,
    subject: prose(random, 60, 0.05),
    body: body(random),
    reopenCount: Math.floor(random() * random() * 6),
    waitingMinutes: Math.floor(random() * random() * 4320),
    tags: [...tags],
    language: pick(random, vocabulary.language),
  };
}

/** Seeded tickets. */
export function makeTickets(count: number, seed: number): readonly BenchTicket[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => ticket(random));
}

const gt = (field: NumberField, value: number): Predicate => ({ op: 'gt', field, value });

/** One way to ask something of each of the twelve fields. */
const makers: Readonly<Record<keyof BenchTicket, (random: Random) => Predicate>> = {
  priority: (random) => ({ op: 'eq', field: 'priority', value: pick(random, vocabulary.priority) }),
  channel: (random) => ({ op: 'eq', field: 'channel', value: pick(random, vocabulary.channel) }),
  plan: (random) => {
    const values = new Set([pick(random, vocabulary.plan), pick(random, vocabulary.plan)]);
    return { op: 'in', field: 'plan', values: [...values] };
  },
  refundCents: (random) => gt('refundCents', below(random, 1500) * 100 + 50),
  ltvCents: (random) => gt('ltvCents', below(random, 40_000) * 100 + 50),
  sentiment: (random) => ({
    op: 'lt',
    field: 'sentiment',
    value: Math.round((random() - 0.9) * 1000) / 1000 - 0.0005,
  }),
  subject: (random) => ({ op: 'contains', field: 'subject', value: pick(random, keywords) }),
  body: (random) => ({ op: 'contains', field: 'body', value: pick(random, keywords) }),
  reopenCount: (random) => gt('reopenCount', 0.5 + below(random, 4)),
  waitingMinutes: (random) => gt('waitingMinutes', below(random, 4000) + 0.5),
  tags: (random) => ({ op: 'member', field: 'tags', value: pick(random, topics) }),
  language: (random) => ({ op: 'eq', field: 'language', value: pick(random, vocabulary.language) }),
};

function denseRule(random: Random): Rule {
  const size = 2 + below(random, 3);
  const fields = new Set<string>();
  while (fields.size < size) fields.add(pick(random, Object.keys(makers)));
  return Object.entries(makers).flatMap(([field, make]) => (fields.has(field) ? [make(random)] : []));
}

/** A dense rule with one predicate replaced by a rare one, at the place where that one stood. */
function sparseRule(random: Random): Rule {
  const rule = [...denseRule(random)].sort(() => random() - 0.5);
  const rare: Predicate =
    random() < 0.5
      ? { op: 'member', field: 'tags', value: account(random) }
      : { op: 'contains', field: 'body', value: product(random) };
  const replaced = below(random, rule.length);
  const made = rule.flatMap((predicate, i) => {
    if (i === replaced) return [rare];
    return predicate.field === rare.field ? [] : [predicate];
  });
  return made.length > 1 ? made : [...made, makers.priority(random)];
}

/** Seeded rules, in the order in which they are asked. */
export function makeRules(shape: Shape, count: number, seed: number): readonly Rule[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => (shape === 'sparse' ? sparseRule(random) : denseRule(random)));
}
