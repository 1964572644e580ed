import { LogicEngine } from 'json-logic-engine';
import { checkedTickets, type DeciderFactory } from '../contender.ts';
import type { Predicate } from '../rules.ts';

function logic(predicate: Predicate): unknown {
  const field = { var: predicate.field };
  switch (predicate.op) {
    case 'eq':
      return { '===': [field, predicate.value] };
    case 'in':
      return { in: [field, predicate.values] };
    case 'gt':
      return { '>': [field, predicate.value] };
    case 'lt':
      return { '<': [field, predicate.value] };
    default:
      return { in: [predicate.value, field] };
  }
}

/** One compiled function for each rule. */
export const jsonLogicEngine: DeciderFactory = async (rules, tickets) => {
  const engine = new LogicEngine();
  const compiled = rules.map((rule) => engine.build({ and: rule.map(logic) }));
  const decide = (i: number): number => {
    const ticket = tickets[i];
    for (let rule = 0; rule < compiled.length; rule += 1) if (compiled[rule]?.(ticket)) return rule;
    return -1;
  };
  return [
    {
      kind: 'now',
      name: 'json-logic-engine',
      decide,
      warmMs: rules.length >= 1000 ? 2000 : 400,
      ...checkedTickets(rules),
    },
  ];
};
