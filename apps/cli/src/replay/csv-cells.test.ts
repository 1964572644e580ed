import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { CsvCells, planCells } from './csv-cells.ts';
import { cutSections } from './sections.ts';

const folder = mkdtempSync(join(tmpdir(), 'rung-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

const mostCells = 6;
const everyCell = planCells(
  Array.from({ length: mostCells }, (_, index) => index),
  mostCells,
);

interface Cutting {
  readonly blockBytes: number;
  readonly sectionBytes: number;
  readonly delimiter?: string;
}

/** The records of a text, section by section, with the number that each section says its first row has. */
function read(text: string, { blockBytes, sectionBytes, delimiter = ',' }: Cutting) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, text);
  const bytes = readFileSync(file);
  const descriptor = openSync(file, 'r');
  try {
    const cells = new CsvCells(delimiter);
    const records: (readonly string[])[] = [];
    const source = { file, descriptor, format: 'csv', blockBytes } as const;
    for (const { start, end, firstRow } of cutSections(source, { bytes: sectionBytes, from: 0 })) {
      expect(firstRow).toBe(records.length + 1);
      cells.begin(bytes.toString('utf8', start, end));
      for (let values = cells.next(everyCell); values !== null; values = cells.next(everyCell))
        records.push(values.filter((value) => value !== null));
    }
    return records;
  } finally {
    closeSync(descriptor);
  }
}

const plain = fc.stringMatching(/^[a-z é€😀]{0,6}$/u);
const quoted = fc
  .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'ü', ' ') })
  .map((text) => `"${text.replaceAll('"', '""')}"`);
const record = fc
  .array(fc.oneof(plain, plain, quoted), { minLength: 1, maxLength: mostCells })
  .map((cells) => cells.join(','));
const table = fc.tuple(fc.array(record, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean());
const size = fc.integer({ min: 1, max: 64 });

it('reads any table as csv-parse does, wherever it is read in blocks and cut into sections', () => {
  fc.assert(
    fc.property(table, size, size, ([records, lineEnd, hasEnd], blockBytes, sectionBytes) => {
      const text = records.join(lineEnd) + (hasEnd ? lineEnd : '');
      const options = { relax_column_count: true, skip_empty_lines: true, record_delimiter: lineEnd };
      expect(read(text, { blockBytes, sectionBytes })).toEqual(parse(text, options));
    }),
    { numRuns: 300 },
  );
});

it('takes a delimiter of several characters', () => {
  const text = 'a||"b||c"||d|e\n1||2||3\n';
  expect(read(text, { blockBytes: 64, sectionBytes: 64, delimiter: '||' })).toEqual([
    ['a', 'b||c', 'd|e'],
    ['1', '2', '3'],
  ]);
});

it.each([
  ['that never close', 'a,b\n1,"2\n3,4\n', 'Quote Not Closed'],
  ['behind which a cell goes on', 'a,b\n1,"2"3\n', 'Invalid Closing Quote'],
  ['inside a cell that began without', 'a,b\n1,2"3"\n', 'Invalid Opening Quote'],
])('refuses quotes %s', (_, text, said) => {
  const reading = () => read(text, { blockBytes: 64, sectionBytes: 1 });
  expect(reading).toThrow(said);
});

it('reads quotes that hold a hundred thousand lines, and looks at none of them twice', {
  timeout: 60_000,
}, () => {
  const lines = 'x\n'.repeat(100_000);
  const cutting = { blockBytes: 1 << 12, sectionBytes: 1 << 12 };
  expect(read(`a,b\n1,"${lines}"\n3,4\n`, cutting)[1]).toEqual(['1', lines]);
  expect(() => read(`a,b\n1,"${lines}`, cutting)).toThrow('Quote Not Closed');
});
