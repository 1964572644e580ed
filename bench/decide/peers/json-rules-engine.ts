import { Engine } from 'json-rules-engine';
import type { DeciderFactory } from '../contender.ts';
import type { Predicate } from '../rules.ts';

const operators = {
  eq: 'equal',
  in: 'in',
  gt: 'greaterThan',
  lt: 'lessThan',
  contains: 'includesText',
  member: 'contains',
} as const satisfies Readonly<Record<Predicate['op'], string>>;

/** Above this many rules one decision takes tenths of a second. */
const mostRules = 1000;

/** One priority, every rule evaluated, the lowest number wins: faster than a priority for each rule and `stop()`. */
export const jsonRulesEngine: DeciderFactory = async (rules, tickets) => {
  if (rules.length > mostRules) return [];
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('includesText', (text: string, part: string) => text.includes(part));
  rules.forEach((rule, id) => {
    engine.addRule({
      conditions: {
        all: rule.map((predicate) => ({
          fact: predicate.field,
          operator: operators[predicate.op],
          value: 'values' in predicate ? predicate.values : predicate.value,
        })),
      },
      event: { type: 'holds', params: { id } },
    });
  });
  const decide = async (i: number): Promise<number> => {
    const { events } = await engine.run(tickets[i]);
    const ids = events.map((event) => Number(event.params?.['id']));
    return ids.length === 0 ? -1 : Math.min(...ids);
  };
  return [{ kind: 'later', name: 'json-rules-engine', decide, checked: rules.length >= 1000 ? 40 : 400 }];
};
