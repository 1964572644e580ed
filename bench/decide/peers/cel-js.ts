import { Environment } from '@marcbachmann/cel-js';
import { checkedTickets, type DeciderFactory } from '../contender.ts';
import type { Predicate } from '../rules.ts';

const text = (value: string): string => JSON.stringify(value);
const double = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

function cel(predicate: Predicate): string {
  switch (predicate.op) {
    case 'eq':
      return `${predicate.field} == ${text(predicate.value)}`;
    case 'in':
      return `${predicate.field} in [${predicate.values.map(text).join(', ')}]`;
    case 'gt':
      return `${predicate.field} > ${double(predicate.value)}`;
    case 'lt':
      return `${predicate.field} < ${double(predicate.value)}`;
    case 'contains':
      return `${predicate.field}.contains(${text(predicate.value)})`;
    default:
      return `${text(predicate.value)} in ${predicate.field}`;
  }
}

const texts = ['priority', 'channel', 'plan', 'subject', 'body', 'language'];
const numbers = ['refundCents', 'ltvCents', 'sentiment', 'reopenCount', 'waitingMinutes'];

/** A typed environment, each rule parsed and checked once. */
export const celJs: DeciderFactory = async (rules, tickets) => {
  const environment = new Environment();
  for (const field of texts) environment.registerVariable(field, 'string');
  for (const field of numbers) environment.registerVariable(field, 'double');
  environment.registerVariable('tags', 'list<string>');
  const compiled = rules.map((rule) => environment.parse(rule.map(cel).join(' && ')));
  const decide = (i: number): number => {
    const ticket = tickets[i];
    for (let rule = 0; rule < compiled.length; rule += 1) if (compiled[rule]?.(ticket) === true) return rule;
    return -1;
  };
  return [
    {
      kind: 'now',
      name: 'cel-js',
      decide,
      warmMs: rules.length >= 1000 ? 1500 : 400,
      ...checkedTickets(rules),
    },
  ];
};
