import { expect, it } from 'vitest';
import { blocksOf } from './markdown-blocks.ts';

it('reads headings, paragraphs and tables, and leaves the title of the page out', () => {
  const page =
    '# Wait\n\nLets time\npass.\n\n## Ways out\n\n| Way | When |\n| --- | --- |\n| `opened` | at once |\n';
  expect(blocksOf(page)).toEqual([
    { kind: 'paragraph', text: 'Lets time pass.', line: 2 },
    { kind: 'heading', text: 'Ways out', line: 5 },
    { kind: 'table', head: ['Way', 'When'], rows: [['`opened`', 'at once']], line: 7 },
  ]);
});

it('reads lists, numbered ones as such, behind a paragraph too, and lines that go on', () => {
  const page = 'Two ways:\n1. by hand\n   or by mouse\n2. by key\n\n- one\n  - within\n';
  expect(blocksOf(page)).toEqual([
    { kind: 'paragraph', text: 'Two ways:', line: 0 },
    {
      kind: 'list',
      isOrdered: true,
      items: [
        { line: 1, text: 'by hand or by mouse', depth: 0 },
        { line: 3, text: 'by key', depth: 0 },
      ],
      line: 1,
    },
    {
      kind: 'list',
      isOrdered: false,
      items: [
        { line: 5, text: 'one', depth: 0 },
        { line: 6, text: 'within', depth: 1 },
      ],
      line: 5,
    },
  ]);
});
