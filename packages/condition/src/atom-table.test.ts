import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAtomTable, lowerCondition } from './atom-table.ts';
import { exprArbitrary, sampleContext } from './condition.arbitrary.ts';
import type { ConditionExpr } from './expr.ts';
import { parseCondition } from './parse-condition.ts';
import { printCondition } from './print-condition.ts';

function tree(text: string): ConditionExpr {
  const result = parseCondition(text, sampleContext);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join(' '));
  return result.value.expr;
}

it('gives equal atoms one number, in order of appearance', () => {
  const table = createAtomTable();
  expect(lowerCondition(tree('customer.vip && ticket.seats > 5'), table)).toEqual({
    all: [{ atom: 0 }, { atom: 1 }],
  });
  expect(lowerCondition(tree('5 < ticket.seats || !(customer.vip == true) || true'), table)).toEqual({
    any: [{ atom: 1 }, { not: { atom: 0 } }, { constant: true }],
  });
  expect(table.atoms()).toEqual([
    { op: 'is', field: 'customer.vip' },
    { op: 'gt', field: 'ticket.seats', value: 5 },
  ]);
});

it('tells apart what only looks alike', () => {
  const table = createAtomTable();
  lowerCondition(tree('ticket.subject == "1" || ticket.seats == 1 || ticket.subject.contains("1")'), table);
  expect(table.atoms()).toHaveLength(3);
});

it('does not depend on the order in which an atom was put together', () => {
  const table = createAtomTable();
  expect(table.indexOf({ op: 'has', field: 'owner' })).toBe(table.indexOf({ field: 'owner', op: 'has' }));
});

it('keeps what a condition means, atom by atom', () => {
  fc.assert(
    fc.property(exprArbitrary(sampleContext), (expr) => {
      const table = createAtomTable();
      const lowered = lowerCondition(expr, table);
      const atoms = table.atoms();
      type Node = typeof lowered;
      const raise = (node: Node): ConditionExpr => {
        if ('all' in node) return { all: node.all.map(raise) };
        if ('any' in node) return { any: node.any.map(raise) };
        if ('not' in node) return { not: raise(node.not) };
        if ('constant' in node) return node;
        const atom = atoms[node.atom];
        if (atom === undefined) throw new Error('the table lacks an atom');
        return { atom };
      };
      expect(printCondition(raise(lowered))).toBe(printCondition(expr));
    }),
  );
});

it.each(['&&', '||'])('prints and lowers a chain of ten thousand atoms joined by %s', (operator) => {
  const text = Array.from({ length: 10_000 }, (_, i) => `ticket.seats != ${i}`).join(` ${operator} `);
  const expr = tree(text);
  expect(printCondition(expr)).toBe(text);
  const table = createAtomTable();
  lowerCondition(expr, table);
  expect(table.atoms()).toHaveLength(10_000);
});
