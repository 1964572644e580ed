import {
  conditionContext,
  createAtomTable,
  lowerCondition,
  parseCondition,
  printCondition,
  toQuery,
} from '@rung/condition';

const context = conditionContext({ wordLists: ['retention'], calendars: ['office'] });

const parsed = parseCondition(
  '"high" <= ticket.priority && mentions(message.text, words.retention)',
  context,
);
if (!parsed.ok) throw new Error(parsed.error[0]?.message);
const { expr } = parsed.value;
export const text = printCondition(expr);
export const rows = toQuery(expr).rules.length;

const table = createAtomTable();
export const tree = lowerCondition(expr, table);
export const atoms = table.atoms();

const wrong = parseCondition('ticket.priority == "urgnt"', context);
export const told = wrong.ok ? [] : wrong.error.map(({ code, message }) => `${code} ${message}`);
