import { expect, it } from 'vitest';
import type { Box, Link } from './box.ts';
import { layOut } from './layered.ts';

const steps = [
  'intake',
  'vip',
  'alarm',
  'solved',
  'ask',
  'founder',
  'half',
  'senior',
  'team',
  'told',
  'watch',
];
const boxes = steps.map((id): Box => ({ id, width: 240, height: 120, inputY: 28 }));

/** The steps of the second column from above. */
function column(ways: readonly (readonly [string, string, number, boolean?])[]): readonly string[] {
  const links = ways
    .map(
      ([from, to, outputY, later = false]): Link => ({
        id: `${from} ${to}`,
        from: steps.indexOf(from),
        to: steps.indexOf(to),
        outputY,
        later,
      }),
    )
    .sort((a, b) => a.from - b.from || a.outputY - b.outputY);
  const { places } = layOut(boxes, links);
  const x = places[steps.indexOf('watch')]?.x;
  return steps
    .map((id, index) => ({ id, place: places[index] }))
    .filter(({ place }) => place?.x === x)
    .sort((a, b) => (a.place?.y ?? 0) - (b.place?.y ?? 0))
    .map(({ id }) => id);
}

it('keeps rows where they are in a column when an edit elsewhere makes other edges cross', () => {
  const ways = [
    ['intake', 'watch', 28],
    ['watch', 'team', 60],
    ['watch', 'half', 80, true],
    ['watch', 'senior', 100, true],
    ['vip', 'senior', 28],
    ['alarm', 'senior', 28],
    ['solved', 'ask', 28],
    ['ask', 'senior', 100, true],
    ['senior', 'founder', 100, true],
  ] as const;
  const before = column([...ways, ['team', 'told', 100]]);
  const after = column([...ways, ['team', 'half', 100]]);
  expect(before).toEqual(['watch', 'vip', 'alarm', 'ask']);
  expect(after).toEqual(before);
});
