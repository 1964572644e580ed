import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '@rung/simulator';
import { afterAll, expect, it } from 'vitest';
import { RowReader } from './row-reader.ts';
import { cutSections } from './sections.ts';

const folder = mkdtempSync(join(tmpdir(), 'rung-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Table {
  readonly format: 'csv' | 'jsonl';
  readonly text: string | Buffer;
  readonly columns: readonly string[];
  /** Columns to read; default all. */
  readonly wanted?: readonly string[];
}

/** The rows of each section, where rows with one value in the first column may not be parted. */
function sections({ format, text, columns, wanted = columns }: Table): readonly (readonly Row[])[] {
  const file = join(folder, `table.${format}`);
  writeFileSync(file, text);
  const reader = new RowReader({ file, source: { format }, columns });
  try {
    const plan = reader.planOf(wanted);
    const rowsOf = (section: Parameters<typeof reader.read>[0]): readonly Row[] => {
      const rows: Row[] = [];
      reader.read(section, plan, (row) => rows.push(row));
      return rows;
    };
    const key = (section: Parameters<typeof reader.read>[0]) => rowsOf(section)[0]?.values[0] || null;
    return [...cutSections(reader.records, { bytes: 1, from: reader.rowsFrom, key })].map(rowsOf);
  } finally {
    reader.close();
  }
}

it('leaves out a byte order mark, and numbers columns of one name', () => {
  const text = '\uFEFFa,b,b\n1,2,3\n';
  expect(sections({ format: 'csv', text, columns: ['b#2', 'a'] })).toEqual([
    [{ number: 1, values: ['3', '1'] }],
  ]);
});

it('keeps rows of one ticket in one section, rows without a ticket wherever they stand', () => {
  const text = 'id,n\nA,1\nA,2\n\n,3\nA,4\nB,5\n,6\nC,7\nC,8\n';
  const numbers = sections({ format: 'csv', text, columns: ['id'] }).map((rows) =>
    rows.map(({ number }) => number),
  );
  expect(numbers.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const sectionOf = (number: number): number => numbers.findIndex((rows) => rows.includes(number));
  expect(new Set([1, 2, 4].map(sectionOf)).size).toBe(1);
  expect(sectionOf(7)).toBe(sectionOf(8));
  expect(numbers.length).toBeGreaterThan(1);
});

it('reads only the columns that are wanted, and null for a cell that a row does not have', () => {
  const table = { text: 'a,b,c\n1,2,3\n4\n', columns: ['a', 'b', 'c'] };
  expect(sections({ format: 'csv', ...table, wanted: ['a', 'c'] }).flat()).toEqual([
    { number: 1, values: ['1', null, '3'] },
    { number: 2, values: ['4', null, null] },
  ]);
});

it('reads JSON Lines by keys and paths, and leaves out blank lines', () => {
  const text = '{"a":{"b":1},"c.d":"x"}\n \t\n{"a":{"b":[2]},"c":{"d":"\\ud800"}}\r\n';
  expect(sections({ format: 'jsonl', text, columns: ['a.b', 'c.d'] }).flat()).toEqual([
    { number: 1, values: ['1', 'x'] },
    { number: 2, values: ['[2]', '\uFFFD'] },
  ]);
});

it('says which columns are missing, and which row is no JSON', () => {
  expect(() => sections({ format: 'csv', text: 'a,b\n', columns: ['a', 'z'] })).toThrow(
    'has no column "z". It has: a, b.',
  );
  expect(() => sections({ format: 'jsonl', text: '{}\n\n{"a"\n', columns: ['a'] })).toThrow(
    'row 2: this line',
  );
});

it.each([
  ['a,b\n1,2\n3,"4"5\n', 'table.csv, row 2: something follows', 'table.csv, Zeile 2: Hinter dem'],
  ['a,b\n1,"2\n"\n\n3,4"5"\n', 'table.csv, row 2: a quote stands', 'Zeile 2: Ein Anführungszeichen steht'],
  ['a,b\n1,2\n3,4\n5,"6', 'table.csv, row 3: a quote is not closed', 'Zeile 3: Ein Anführungszeichen wird'],
  ['a,"b"c\n1,2\n', 'table.csv, header: something follows', 'table.csv, Kopfzeile: Hinter dem'],
])('names the row of the file whose quotes do not fit together: %j', (text, english, german) => {
  const table = { format: 'csv', text, columns: ['a', 'b'] } as const;
  expect(() => sections(table)).toThrow(
    expect.objectContaining({
      said: { en: expect.stringContaining(english), de: expect.stringContaining(german) },
    }),
  );
});

it('reads a table of a header alone, and no lines at all, as one without rows', () => {
  expect(sections({ format: 'csv', text: 'a\n', columns: ['a'] })).toEqual([]);
  expect(sections({ format: 'jsonl', text: '', columns: ['a'] })).toEqual([]);
});

it('gives up a record of more than 64 MiB, in which a quote was left open', { timeout: 60_000 }, () => {
  const rest = Buffer.alloc(68 * 1024 * 1024, 'x\n');
  const text = Buffer.concat([Buffer.from('a,b\n1,"'), rest]);
  expect(() => sections({ format: 'csv', text, columns: ['a'] })).toThrow('record 2 is longer than 64 MiB');
  const line = Buffer.alloc(68 * 1024 * 1024, 'x');
  expect(() => sections({ format: 'jsonl', text: line, columns: ['a'] })).toThrow(
    'a line is longer than 64 MiB',
  );
});

it.each([
  ['in a header', Buffer.from('a,Stra\xDFe\n1,2\n', 'latin1'), 7],
  [
    'in a row, behind longer characters',
    Buffer.concat([Buffer.from('a,b\n1,€😀\n2,'), Buffer.from([0xdf, 10])]),
    17,
  ],
  ['cut short at the end of the file', Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xe2, 0x82])]), 7],
  [
    'where a character ends too early',
    Buffer.concat([Buffer.from('a,b\n€'), Buffer.from([0xe2, 0x82, 10])]),
    8,
  ],
])('names the byte that is not UTF-8 %s', (_, text, byte) => {
  const read = () => sections({ format: 'csv', text, columns: ['a'] });
  expect(read).toThrow(`what stands at byte ${byte} is not UTF-8`);
});

it('refuses a file without a header, and lists no more names than can be read', () => {
  const read = (text: string) => () => sections({ format: 'csv', text, columns: ['missing'] });
  expect(read('')).toThrow('is empty');
  expect(read('\n\r\n')).toThrow('is empty');
  const header = Array.from({ length: 30 }, (_, column) => `column${column}`).join();
  expect(read(`${header}\n`)).toThrow(/column19 and 10 more\.$/);
});
