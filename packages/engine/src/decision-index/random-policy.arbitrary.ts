import type { Comparison, ConditionTree } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { LinkedFields, RuntimeValue, Snapshot } from '../condition/snapshot.ts';

/** Numbers in [0, 1) from a seed: small and fast, so that a test can afford hundreds of thousands of tickets. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Atom = Policy['atoms'][number];
type Literal = Extract<Atom, { readonly op: 'changedTo' | 'wasEver' }>['value'];

function pick<T>(random: Random, values: readonly [T, ...T[]] | readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

const whole = (random: Random, below: number): number => Math.floor(random() * below);
const many = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);

const statuses = ['new', 'open', 'solved'];
const priorities = ['low', 'normal', 'high', 'urgent'];
const words = ['refund', 'legal action', 'don’t', 'Straße', 'cancel', '返金', 'a', 'app', 'apple'];
const pieces = [
  ...words,
  'refundable',
  'legal',
  'action',
  ' ',
  ', ',
  'STRASSE',
  '-',
  'constructor',
  'sku-0001',
  'sku-0002',
];

const declarations: Policy['fields'] = {
  'ticket.status': { type: 'enum', values: statuses },
  'ticket.priority': { type: 'orderedEnum', values: priorities },
  'ticket.impact': { type: 'orderedEnum', values: priorities },
  'ticket.category': { type: 'text' },
  'ticket.topic': { type: 'text' },
  'ticket.tags': { type: 'set' },
  'ticket.vip': { type: 'boolean' },
  'ticket.score': { type: 'number' },
  'ticket.count': { type: 'number' },
  'ticket.due': { type: 'instant' },
  'ticket.waiting': { type: 'duration' },
  'ticket.refund': { type: 'money' },
  'customer.ltv': { type: 'money' },
  'message.text': { type: 'text' },
  'ticket.subject': { type: 'text' },
};

const categories = [
  'billing',
  'bug',
  '',
  '__proto__',
  'constructor',
  ...Array.from({ length: 40 }, (_, i) => `c${i}`),
];

/** Codes and words of which a ticket seldom holds any: what makes a large policy worth filing. */
const rareCount = 400;
const code = (random: Random): string => `sku-${String(whole(random, rareCount)).padStart(6, '0')}`;
const rareLists = Array.from({ length: 40 }, (_, i) => `rare${i}`);

function randomText(random: Random): string {
  if (random() < 0.3) return `see ${code(random)} and Word${whole(random, rareLists.length)}-${code(random)}`;
  return many(whole(random, 12), () => pick(random, pieces)).join(random() < 0.5 ? ' ' : '');
}

function randomMoney(random: Random): { amount: number; currency: string } {
  return { amount: whole(random, 20) * 100, currency: random() < 0.8 ? 'USD' : 'EUR' };
}

/** A value that a ticket may have in a field. */
function randomValue(path: string, random: Random): RuntimeValue {
  const { type, values } = declarations[path] ?? { type: 'text' };
  switch (type) {
    case 'boolean':
      return random() < 0.5;
    case 'number':
      return pick(random, [0, -0, 1, 2, 3, 0.5, -4, 1e300]);
    case 'instant':
    case 'duration':
      return whole(random, 6) * 1000;
    case 'money':
      return randomMoney(random);
    case 'set':
      return many(whole(random, 4), () => pick(random, categories));
    case 'enum':
    case 'orderedEnum':
      return pick(random, values ?? []);
    default:
      return path === 'message.text' || path === 'ticket.subject'
        ? randomText(random)
        : pick(random, categories);
  }
}

function literalFor(path: string, random: Random): Literal {
  const value = randomValue(path, random);
  const type = declarations[path]?.type;
  if (typeof value === 'number' && type === 'instant') return { instantMs: value };
  if (typeof value === 'number' && type === 'duration') return { durationMs: value };
  if (typeof value !== 'object') return value;
  return 'currency' in value ? { money: value } : '';
}

const comparisons: readonly Comparison[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const paths = Object.keys(declarations);
const ofType = (...types: readonly string[]) =>
  paths.filter((path) => types.includes(declarations[path]?.type ?? ''));
const scalars = paths.filter((path) => declarations[path]?.type !== 'set');
const texts = ['message.text', 'ticket.subject'];
const pairs: readonly (readonly [string, string])[] = [
  ['ticket.priority', 'ticket.impact'],
  ['ticket.category', 'ticket.topic'],
  ['ticket.score', 'ticket.count'],
  ['ticket.refund', 'customer.ltv'],
];

/** Every operation of an atom, each about as often. */
const makers: readonly ((random: Random) => Atom)[] = [
  (random) => {
    const field = pick(random, scalars);
    return { op: pick(random, comparisons), field, value: literalFor(field, random) };
  },
  (random) => {
    const field = pick(random, ['ticket.category', 'ticket.status', 'ticket.topic']);
    return { op: 'eq', field, value: literalFor(field, random) };
  },
  (random) => {
    const field = pick(random, ofType('number', 'money', 'instant', 'duration', 'orderedEnum'));
    return { op: pick(random, comparisons), field, value: literalFor(field, random) };
  },
  (random) => {
    const [field, other] = pick(random, pairs);
    return { op: pick(random, comparisons), field, other };
  },
  (random) => {
    const field = pick(random, scalars);
    return { op: 'in', field, values: [...many(whole(random, 4), () => literalFor(field, random))] };
  },
  (random) => ({ op: 'member', field: 'ticket.tags', value: pick(random, categories) }),
  (random) => ({ op: 'has', field: pick(random, paths) }),
  () => ({ op: 'is', field: 'ticket.vip' }),
  (random) => ({
    op: 'mentions',
    field: pick(random, texts),
    words: pick(random, ['angry', 'legal', 'none', 'gone']),
  }),
  (random) => ({
    op: 'contains',
    field: pick(random, texts),
    value: pick(random, [...pieces, '', 'und', 'l a']),
  }),
  (random) => ({ op: 'startsWith', field: pick(random, texts), value: pick(random, pieces) }),
  (random) => {
    const field = pick(random, scalars);
    return { op: random() < 0.5 ? 'changedTo' : 'wasEver', field, value: literalFor(field, random) };
  },
  (random) => ({
    op: 'countWithin',
    event: 'message.added',
    ms: 60_000,
    compare: pick(random, comparisons),
    count: whole(random, 4),
  }),
  (random) => ({ op: 'isOpen', calendar: pick(random, ['always', 'nowhere']) }),
];

/** Atoms that are seldom true. */
const rareMakers: readonly ((random: Random) => Atom)[] = [
  (random) => ({ op: 'contains', field: pick(random, texts), value: code(random) }),
  (random) => ({ op: 'mentions', field: pick(random, texts), words: pick(random, rareLists) }),
  (random) => ({ op: 'member', field: 'ticket.tags', value: pick(random, categories) }),
  (random) => ({ op: 'eq', field: 'ticket.topic', value: pick(random, categories) }),
];

function randomTree(random: Random, atoms: number, depth: number): ConditionTree {
  const roll = random();
  if (depth === 0 || roll < 0.35) return { atom: whole(random, atoms) };
  if (roll < 0.4) return { constant: random() < 0.5 };
  if (roll < 0.5) return { not: randomTree(random, atoms, depth - 1) };
  const parts = many(whole(random, 4), () => randomTree(random, atoms, depth - 1));
  return roll < 0.8 ? { all: parts } : { any: parts };
}

/** How a policy is made: of all kinds of conditions, or of conditions that seldom hold. */
type Style = 'mixed' | 'rare';

/** The shape people write: a few atoms that must all hold, rarely a choice among some. */
function plainCondition(random: Random, atoms: number): ConditionTree {
  const some = () => many(1 + whole(random, 3), () => ({ atom: whole(random, atoms) }));
  return random() < 0.9 ? { all: some() } : { all: [...some(), { any: some() }] };
}

interface ConditionOptions {
  readonly atoms: number;
  readonly style: Style;
}

function randomCondition(random: Random, { atoms, style }: ConditionOptions): ConditionTree {
  const isTree = style === 'mixed' ? random() < 0.4 : random() < 0.02;
  return isTree ? randomTree(random, atoms, 3) : plainCondition(random, atoms);
}

const heard = ['ticket.created', 'ticket.updated', 'message.added'];

function triggerNode(random: Random, conditions: number, style: Style): Policy['nodes'][string] {
  return {
    kind: 'trigger',
    ports: {},
    events: heard.filter(() => random() < 0.6),
    outlet: null,
    when: style === 'mixed' && random() < 0.05 ? null : whole(random, conditions),
    order: 0,
    latch: { kind: 'everyTime' },
    mode: 'side',
    reason: 'r',
    reasonWords: null,
    type: null,
    neverSuppress: false,
    eachEvent: true,
    reachesTier: false,
  };
}

/** A policy of up to `size` triggers, with nothing in it but what conditions read. */
export function randomPolicy(random: Random, size: number): Policy {
  const style: Style = random() < 0.5 ? 'mixed' : 'rare';
  const rareShare = style === 'rare' ? 0.8 : 0.1;
  const atoms = many(1 + whole(random, size * 2), () =>
    pick(random, random() < rareShare ? rareMakers : makers)(random),
  );
  const conditions = many(1 + whole(random, size), () => ({
    cel: '',
    tree: randomCondition(random, { atoms: atoms.length, style }),
    sources: [],
  }));
  const ids = Array.from({ length: 1 + whole(random, size) }, (_, i) => `t${i}`);
  return {
    format: 'rung/policy@1',
    semantics: 1,
    id: 'random',
    name: 'random',
    flow: 'sha256-0',
    fields: { ...declarations },
    zones: { release: null, byName: {} },
    calendars: {},
    tiers: {},
    grants: [],
    clocks: {},
    wordLists: {
      angry: { language: 'en', words: words.slice(0, 4) },
      legal: { language: 'en', words: ['legal action', 'lawsuit', 'app'] },
      none: { language: 'en', words: ['', '!?'] },
      ...Object.fromEntries(
        rareLists.map((list, i) => [list, { language: 'en', words: [`word${i}`, `other phrase ${i}`] }]),
      ),
    },
    channels: {},
    templates: {},
    contextPackages: {},
    atoms: [...atoms],
    conditions: [...conditions],
    nodes: Object.fromEntries(ids.map((id) => [id, triggerNode(random, conditions.length, style)])),
    triggers: ids,
    guards: { caps: [], pingPong: [], coolDowns: [] },
    pinned: {},
    bounds: { effects: 0, notices: 0, moves: 0, byRoot: {} },
    sources: {},
  };
}

/** A ticket at some instant; about one field in four is missing. */
export function randomSnapshot(random: Random, fields: LinkedFields): Snapshot {
  const seed = whole(random, 2 ** 30);
  const bit = (atom: number, salt: number): number => randomFrom(seed + atom * 7919 + salt)();
  return {
    at: whole(random, 1_000_000),
    values: fields.paths.map((path) => (random() < 0.25 ? undefined : randomValue(path, random))),
    changed: new Set(fields.paths.flatMap((_, slot) => (random() < 0.3 ? [slot] : []))),
    wasEver: (atom) => bit(atom, 1) < 0.3,
    countWithin: (atom) => Math.floor(bit(atom, 2) * 5),
  };
}
