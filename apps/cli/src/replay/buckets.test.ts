import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '@rung/simulator';
import { afterAll, expect, it } from 'vitest';
import { BucketWriter } from './bucket-files.ts';
import { type BucketPlan, bucketPaths, forEachTicket } from './buckets.ts';

const folder = mkdtempSync(join(tmpdir(), 'rung-buckets-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Given = readonly (readonly [ticket: string, values: Row['values']])[];

/** Sets rows aside, by turns in the files of two threads, and gives them back by ticket in the order of their numbers. */
function setAside(
  given: Given,
  options: Pick<BucketPlan, 'count' | 'bytes'>,
): Record<string, Row['values'][]> {
  const plan = { ...options, folder, writers: ['0', '1'] };
  const writers = plan.writers.map((name) => new BucketWriter(bucketPaths(plan, name)));
  given.forEach(([ticket, values], number) => {
    writers[number % 2]?.add(ticket, { number, values });
  });
  for (const writer of writers) writer.flush();
  const found: Record<string, Row['values'][]> = {};
  for (let bucket = 0; bucket < plan.count; bucket += 1) {
    forEachTicket(plan, bucket, (ticket, rows) => {
      expect(found[ticket]).toBeUndefined();
      found[ticket] = rows.toSorted((a, b) => a.number - b.number).map(({ values }) => values);
    });
  }
  expect(readdirSync(folder)).toEqual([]);
  return found;
}

it('gives back what was set aside, whatever characters it holds', () => {
  const odd = ['', null, ':,1', 'é€😀', '"\n\r\n\0', '-1,2:'];
  expect(
    setAside(
      [
        ['A:1', odd],
        ['ü', []],
        ['A:1', [null]],
      ],
      { count: 3, bytes: 1 << 20 },
    ),
  ).toEqual({
    'A:1': [odd, [null]],
    ü: [[]],
  });
});

it('spreads a bucket that is too large for memory over others, down to single tickets', () => {
  const given: Given = Array.from({ length: 400 }, (_, row) => [`T-${row % 40}`, [`row ${row}`]]);
  const found = setAside(given, { count: 1, bytes: 256 });
  expect(Object.keys(found)).toHaveLength(40);
  expect(found['T-7']).toEqual(Array.from({ length: 10 }, (_, index) => [`row ${7 + index * 40}`]));
});
