import type { FieldDeclaration } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { type BenchTicket, type Predicate, type Rule, vocabulary } from './rules.ts';

/** The field of a policy that stands for each of a ticket's. Amounts are money, as they would be. */
export const pathOf = {
  priority: 'ticket.priority',
  channel: 'ticket.channel',
  plan: 'ticket.plan',
  refundCents: 'ticket.refund',
  ltvCents: 'customer.ltv',
  sentiment: 'sentiment.score',
  subject: 'ticket.subject',
  body: 'message.text',
  reopenCount: 'ticket.reopenCount',
  waitingMinutes: 'ticket.waitingMinutes',
  tags: 'ticket.tags',
  language: 'ticket.language',
} as const satisfies Readonly<Record<keyof BenchTicket, string>>;

export const currency = 'USD';

/** The event on which the benchmark's triggers are asked. */
export const heardEvent = 'ticket.updated';

const declarations: Readonly<Record<string, FieldDeclaration>> = {
  [pathOf.priority]: { type: 'orderedEnum', values: vocabulary.priority },
  [pathOf.channel]: { type: 'enum', values: ['email', 'chat', 'phone', 'web', 'social', 'api'] },
  [pathOf.plan]: { type: 'enum', values: vocabulary.plan },
  [pathOf.refundCents]: { type: 'money' },
  [pathOf.ltvCents]: { type: 'money' },
  [pathOf.sentiment]: { type: 'number', range: { min: -1, max: 1 } },
  [pathOf.subject]: { type: 'text' },
  [pathOf.body]: { type: 'text', privacy: 'personal' },
  [pathOf.reopenCount]: { type: 'number' },
  [pathOf.waitingMinutes]: { type: 'number', unit: 'minutes' },
  [pathOf.tags]: { type: 'set' },
  [pathOf.language]: { type: 'text' },
};

function policyFields(): Policy['fields'] {
  return Object.fromEntries(
    Object.entries(declarations).map(([path, { values, ...declaration }]) => {
      const { type } = declaration;
      return [path, { type, ...(values === undefined ? {} : { values: [...values] }) }];
    }),
  );
}

type Atom = Policy['atoms'][number];

function atomOf(predicate: Predicate): Atom {
  const field = pathOf[predicate.field];
  switch (predicate.op) {
    case 'eq':
      return { op: 'eq', field, value: predicate.value };
    case 'in':
      return { op: 'in', field, values: [...predicate.values] };
    case 'gt':
    case 'lt': {
      const isMoney = predicate.field === 'refundCents' || predicate.field === 'ltvCents';
      const value = isMoney ? { money: { amount: predicate.value, currency } } : predicate.value;
      return { op: predicate.op, field, value };
    }
    case 'contains':
      return { op: 'contains', field, value: predicate.value };
    default:
      return { op: 'member', field, value: predicate.value };
  }
}

function celOf(atom: Atom): string {
  if (atom.op === 'member') return `${JSON.stringify(atom.value)} in ${atom.field}`;
  if (atom.op === 'in') return `${atom.field} in ${JSON.stringify(atom.values)}`;
  if (atom.op === 'contains') return `${atom.field}.contains(${JSON.stringify(atom.value)})`;
  const value = 'value' in atom ? atom.value : '';
  const text =
    typeof value === 'object' && 'money' in value
      ? `usd("${(value.money.amount / 100).toFixed(2)}")`
      : JSON.stringify(value);
  return 'field' in atom ? `${atom.field} ${atom.op} ${text}` : '';
}

type TriggerNode = Extract<Policy['nodes'][string], { kind: 'trigger' }>;

const tier = {
  lateral: false,
  calendar: 'always',
  acknowledgeMs: null,
  workMs: null,
  orderBy: [],
  reads: [],
  package: null,
  capacity: null,
} satisfies Partial<Policy['tiers'][string]>;

function trigger(order: number, when: number): TriggerNode {
  return {
    kind: 'trigger',
    ports: { out: { to: 'to_senior', reason: null, type: null } },
    events: [heardEvent],
    outlet: null,
    when,
    order,
    latch: { kind: 'oncePerEpisode' },
    mode: 'interrupting',
    reason: `rule_${order}`,
    reasonWords: null,
    type: 'functional',
    neverSuppress: false,
    eachEvent: false,
    reachesTier: true,
  };
}

const noPorts: Policy['nodes'][string]['ports'] = {};

/** The rules as a compiled policy: one interrupting trigger each, all leading to one tier. */
export function policyOf(rules: readonly Rule[]): Policy {
  const atoms: Atom[] = [];
  const indexOf = new Map<string, number>();
  const atomIndex = (predicate: Predicate): number => {
    const atom = atomOf(predicate);
    const key = JSON.stringify(atom);
    const index = indexOf.get(key) ?? atoms.push(atom) - 1;
    indexOf.set(key, index);
    return index;
  };
  const conditions = rules.map((rule, i): Policy['conditions'][number] => {
    const indices = rule.map(atomIndex);
    return {
      cel: rule.map((predicate) => celOf(atomOf(predicate))).join(' && '),
      tree: { all: indices.map((atom) => ({ atom })) },
      sources: [`/nodes/rule_${i}/when`],
    };
  });
  const ids = rules.map((_, i) => `rule_${i}`);
  return {
    format: 'rung/policy@1',
    semantics: 1,
    id: 'bench',
    name: 'Benchmark',
    flow: 'sha256-bench',
    fields: policyFields(),
    zones: { release: null, byName: {} },
    calendars: {},
    tiers: {
      front: { ...tier, rank: 1, kind: 'frontline', owner: 'queue:front' },
      senior: { ...tier, rank: 2, kind: 'specialist', owner: 'queue:senior' },
    },
    grants: [],
    clocks: {},
    wordLists: {},
    channels: {},
    templates: {},
    contextPackages: {},
    atoms,
    conditions,
    nodes: {
      ...Object.fromEntries(ids.map((id, i) => [id, trigger(i + 1, i)])),
      intake: { ...trigger(0, 0), ...intake },
      to_front: { kind: 'tier', ports: noPorts, tier: 'front', owner: 'queue:front' },
      to_senior: { kind: 'tier', ports: noPorts, tier: 'senior', owner: 'queue:senior' },
    },
    triggers: ['intake', ...ids],
    guards: { caps: [], pingPong: [], coolDowns: [] },
    pinned: {},
    bounds: { effects: 0, notices: 0, moves: 0, byRoot: {} },
    sources: Object.fromEntries(ids.map((id) => [`nodes/${id}`, `/nodes/${id}`])),
  };
}

const intake = {
  kind: 'trigger',
  ports: { out: { to: 'to_front', reason: null, type: null } },
  events: ['ticket.created'],
  when: null,
  mode: 'intake',
  reason: 'intake',
  eachEvent: true,
} satisfies Partial<TriggerNode>;
