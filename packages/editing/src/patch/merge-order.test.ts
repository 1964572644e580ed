import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeOrders, reviseOrder } from './merge-order.ts';

function merged(base: string, mine: string, theirs: string): string {
  const { keys, contested } = mergeOrders({ base: [...base], mine: [...mine], theirs: [...theirs] });
  return `${keys.join('')}${contested ? '!' : ''}`;
}

it('takes what each side did where the other did nothing', () => {
  expect(merged('abc', 'abc', 'cab')).toBe('cab');
  expect(merged('abc', 'acb', 'abc')).toBe('acb');
  expect(merged('abc', 'ac', 'abc')).toBe('ac');
  expect(merged('abc', 'ac', 'bc')).toBe('c');
});

it('lets what enters follow what it followed, even when that moves or goes', () => {
  expect(merged('abc', 'abxc', 'cab')).toBe('cabx');
  expect(merged('abc', 'abxc', 'ac')).toBe('axc');
  expect(merged('', 'x', 'y')).toBe('xy');
  expect(merged('a', 'azb', 'axy')).toBe('axyzb');
});

it('says when both moved the same differently', () => {
  expect(merged('abc', 'bac', 'acb')).toBe('acb!');
  expect(merged('abc', 'bac', 'bac')).toBe('bac');
  expect(merged('abc', 'xbac', 'acb')).toBe('xacb!');
  expect(
    mergeOrders({ base: ['a', 'b', 'c'], mine: ['b', 'a', 'c'], theirs: ['a', 'c', 'b'], prefer: 'mine' })
      .keys,
  ).toEqual(['b', 'a', 'c']);
});

it('gives the same whichever side asks, and loses nothing that either added', () => {
  const keys = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']);
  fc.assert(
    fc.property(
      fc.tuple(keys, keys, keys),
      fc.constantFrom('mine', 'theirs'),
      ([base, mine, theirs], prefer) => {
        const one = mergeOrders({ base, mine, theirs, prefer });
        const other = prefer === 'mine' ? 'theirs' : 'mine';
        expect(mergeOrders({ base, mine: theirs, theirs: mine, prefer: other })).toEqual(one);
        const wanted = ['a', 'b', 'c', 'd', 'e', 'f'].filter((key) => {
          const [mineHas, theirsHas, wasThere] = [mine, theirs, base].map((list) => list.includes(key));
          return (mineHas && theirsHas) || (!wasThere && (mineHas || theirsHas));
        });
        expect([...one.keys].sort()).toEqual(wanted);
      },
    ),
  );
});

it('takes entries out of an order, and puts back those that left near their old place', () => {
  const change = { base: [...'abcd'], after: [...'dxa'] };
  expect(reviseOrder(change, { without: new Set('x'), back: new Set('bc') })).toEqual([...'dabc']);
  expect(reviseOrder({ base: ['a'], after: ['b'] }, { without: new Set(), back: new Set('a') })).toEqual([
    'a',
    'b',
  ]);
});
