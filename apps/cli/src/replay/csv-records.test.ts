import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readCsvRecords } from './csv-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'rung-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string, chunkBytes: number): Promise<readonly (readonly string[])[]> {
  const file = join(folder, 'table.csv');
  writeFileSync(file, text);
  const records: (readonly string[])[] = [];
  for await (const batch of readCsvRecords({ file, delimiter: ',', chunkBytes })) records.push(...batch);
  return records;
}

const plain = fc.stringMatching(/^[a-z é€😀]{0,6}$/u);
const quoted = fc
  .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'ü', ' ') })
  .map((text) => `"${text.replaceAll('"', '""')}"`);
const record = fc
  .array(fc.oneof(plain, plain, quoted), { minLength: 1, maxLength: 4 })
  .map((cells) => cells.join(','));
const table = fc.tuple(fc.array(record, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean());

it('reads any table as csv-parse does, wherever the file is cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.integer({ min: 1, max: 64 }),
      async ([records, lineEnd, hasEnd], chunkBytes) => {
        const text = records.join(lineEnd) + (hasEnd ? lineEnd : '');
        const options = { relax_column_count: true, skip_empty_lines: true, record_delimiter: lineEnd };
        expect(await read(text, chunkBytes)).toEqual(parse(text, options));
      },
    ),
    { numRuns: 300 },
  );
});

it('leaves out a byte order mark', async () => {
  expect(await read('\uFEFFa,b\n1,2\n', 3)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

it('refuses quotes that never close', async () => {
  await expect(read('a,b\n1,"2\n3,4\n', 64)).rejects.toMatchObject({ code: 'CSV_QUOTE_NOT_CLOSED' });
});

it('reads quotes that hold a hundred thousand lines, and looks at none of them twice', {
  timeout: 60_000,
}, async () => {
  const lines = 'x\n'.repeat(100_000);
  const [, first] = await read(`a,b\n1,"${lines}"\n3,4\n`, 1 << 16);
  expect(first).toEqual(['1', lines]);
  await expect(read(`a,b\n1,"${lines}`, 1 << 12)).rejects.toMatchObject({ code: 'CSV_QUOTE_NOT_CLOSED' });
});

it('gives up a record of more than 64 MiB, in which a quote was left open', { timeout: 60_000 }, async () => {
  const rest = 'x\n'.repeat(34 * 1024 * 1024);
  await expect(read(`a,b\n1,"${rest}`, 1 << 20)).rejects.toThrow('record 2 is longer than 64 MiB');
});
