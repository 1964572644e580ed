import { copyNodes } from '@rung/editing';
import { templates } from '@rung/flow';
import { expect, it } from 'vitest';
import { readPaste } from './read-paste.ts';

const [template] = templates;
if (template === undefined) throw new Error('no flow to copy from');
const { flow } = template;
const [first = ''] = Object.keys(flow.nodes);
const copied = copyNodes(flow, [first]);

it('knows copied steps and whole policies, however they are set', () => {
  expect(readPaste(` \n${JSON.stringify(copied, null, 4)}\n`)).toEqual({ kind: 'steps', fragment: copied });
  expect(readPaste(JSON.stringify(flow))).toEqual({ kind: 'flow' });
  // Whether it can be read, whoever imports it says.
  expect(readPaste('{"format":"rung/flow@9"}')).toEqual({ kind: 'flow' });
});

it.each(['', ' ', 'hello', '[1]', '{"a":1}', '{"a":', '{"format":"other@1"}', '{"format":{}}', '{'])(
  'takes %j for nothing of ours',
  (text) => {
    expect(readPaste(text)).toEqual({ kind: 'other' });
  },
);

it('says where a copied text breaks off', () => {
  const text = JSON.stringify(copied, null, 2);
  const broken = readPaste(text.slice(0, text.indexOf('"kind"')));
  expect(broken).toMatchObject({ kind: 'faulty', fault: { why: 'text', findings: [{ code: 'FLW-02' }] } });
  const twice = readPaste(text.replace('"format"', '"format": "rung/fragment@1",\n  "format"'));
  expect(twice).toMatchObject({ fault: { why: 'text', findings: [{ data: { line: 3, column: 3 } }] } });
});

it('says what is wrong with steps, and where', () => {
  const bad = { ...copied, nodes: { ...copied.nodes, odd: { kind: 'sorcery', config: {} } } };
  const { kind, ...rest } = readPaste(JSON.stringify(bad));
  expect([kind, rest]).toMatchObject(['faulty', { fault: { why: 'steps' } }]);
  expect(JSON.stringify(rest)).toContain('/nodes/odd/kind');
});

it('says of a newer format, and of a key that steps never have, which it is', () => {
  const newer = readPaste(JSON.stringify({ ...copied, format: 'rung/fragment@2' }));
  expect(newer).toEqual({
    kind: 'faulty',
    fault: { why: 'newer', name: 'rung/fragment@2', findings: [] },
  });
  const huge = readPaste(JSON.stringify({ ...copied, format: `rung/fragment@${'9'.repeat(999)}` }));
  expect(huge).toMatchObject({ fault: { why: 'newer', name: `rung/fragment@${'9'.repeat(46)}…` } });
  for (const format of ['rung/fragment@0', 'rung/fragment@01', 'rung/fragment@-1', 'rung/fragment@two']) {
    const unknown = readPaste(JSON.stringify({ ...copied, format }));
    expect(unknown).toEqual({ kind: 'faulty', fault: { why: 'unknown', name: format, findings: [] } });
  }
  const stray = readPaste(JSON.stringify({ ...copied, scenarios: [] }));
  expect(stray).toEqual({ kind: 'faulty', fault: { why: 'key', name: 'scenarios', findings: [] } });
});
