import { compareText } from '@rung/kernel';

/** Of something that is asked in order: by its number, and by id among equal ones. */
type Orders = ReadonlyMap<string, number>;

/**
 * The numbers that have to change for things to be asked in another order, `wanted`, first asked first. Those that there are
 * are dealt out anew, so what is outside the moved stretch keeps its own; of equal numbers later ones are raised.
 *
 * @returns null if `wanted` names other things than there are
 */
export function dealOrders(orders: Orders, wanted: readonly string[]): Orders | null {
  const isSame = wanted.length === orders.size && new Set(wanted).size === orders.size;
  if (!isSame || wanted.some((id) => !orders.has(id))) return null;
  const inOrder = [...orders].sort(([a, x], [b, y]) => x - y || compareText(a, b));
  const numbers = rising(inOrder.map(([, order]) => order));
  return new Map(
    wanted.flatMap((id, index): readonly (readonly [string, number])[] => {
      const order = numbers[index] ?? 0;
      return orders.get(id) === order ? [] : [[id, order]];
    }),
  );
}

function rising(numbers: readonly number[]): readonly number[] {
  let last = Number.NEGATIVE_INFINITY;
  return numbers.map((number) => {
    last = Math.max(number, last + 1);
    return last;
  });
}
