import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import { checkedTickets, type Decider, type DeciderFactory } from '../contender.ts';
import type { Predicate, Rule } from '../rules.ts';

const text = (value: string): string => JSON.stringify(value);

/** A predicate as one cell of a column that belongs to its field. */
function cell(predicate: Predicate): string {
  switch (predicate.op) {
    case 'eq':
      return text(predicate.value);
    case 'in':
      return predicate.values.map(text).join(', ');
    case 'gt':
      return `> ${predicate.value}`;
    case 'lt':
      return `< ${predicate.value}`;
    default:
      return `contains($, ${text(predicate.value)})`;
  }
}

/** A predicate as part of an expression that names its field. */
function expression(predicate: Predicate): string {
  switch (predicate.op) {
    case 'eq':
      return `${predicate.field} == ${text(predicate.value)}`;
    case 'in':
      return `${predicate.field} in [${predicate.values.map(text).join(', ')}]`;
    case 'gt':
      return `${predicate.field} > ${predicate.value}`;
    case 'lt':
      return `${predicate.field} < ${predicate.value}`;
    default:
      return `contains(${predicate.field}, ${text(predicate.value)})`;
  }
}

const columns = [
  'priority',
  'channel',
  'plan',
  'refundCents',
  'ltvCents',
  'sentiment',
  'subject',
  'body',
  'reopenCount',
  'waitingMinutes',
  'tags',
  'language',
];
const outputs = [{ id: 'o', field: 'rule', name: 'rule' }];

function manyColumns(rules: readonly Rule[]): unknown {
  const empty = Object.fromEntries(columns.map((field) => [field, '']));
  return {
    hitPolicy: 'first',
    inputs: columns.map((field) => ({ id: field, field, name: field })),
    outputs,
    rules: rules.map((rule, id) => ({
      _id: `r${id}`,
      ...empty,
      ...Object.fromEntries(rule.map((predicate) => [predicate.field, cell(predicate)])),
      o: String(id),
    })),
  };
}

function oneColumn(rules: readonly Rule[]): unknown {
  return {
    hitPolicy: 'first',
    inputs: [{ id: 'c', name: 'when' }],
    outputs,
    rules: rules.map((rule, id) => ({ _id: `r${id}`, c: rule.map(expression).join(' and '), o: String(id) })),
  };
}

function graph(content: unknown): unknown {
  const position = { x: 0, y: 0 };
  return {
    nodes: [
      { id: 'i', type: 'inputNode', name: 'in', position },
      { id: 't', type: 'decisionTableNode', name: 'table', position, content },
      { id: 'u', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'e1', type: 'edge', sourceId: 'i', targetId: 't' },
      { id: 'e2', type: 'edge', sourceId: 't', targetId: 'u' },
    ],
  };
}

/** A first-hit table with a column for each field, one with one expression a row, and the latter 64 calls at a time. */
export const zenEngine: DeciderFactory = async (rules, tickets) => {
  const engine = new ZenEngine();
  const load = (content: unknown) => {
    const decision = engine.createDecision(
      new ZenDecisionContent(Buffer.from(JSON.stringify(graph(content)))),
    );
    return async (i: number): Promise<number> => {
      const { result } = await decision.evaluate(tickets[i]);
      return Number(result?.rule ?? -1);
    };
  };
  const table = load(manyColumns(rules));
  const expressions = load(oneColumn(rules));
  const base = { kind: 'later', ...checkedTickets(rules) } as const;
  const deciders: readonly Decider[] = [
    { ...base, name: 'zen-engine', decide: table },
    { ...base, name: 'zen-engine-one-column', decide: expressions },
    { ...base, name: 'zen-engine-64-in-flight', decide: expressions, inFlight: 64 },
  ];
  return deciders;
};
