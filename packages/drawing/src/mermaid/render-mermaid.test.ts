import type { Flow } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { createWording } from '@rung/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mermaidText } from './mermaid-text.ts';
import { renderMermaid } from './render-mermaid.ts';

const wording = createWording({ language: 'en' });

it('writes a line for every step and every edge, in a grammar that leaves nothing to guess', () => {
  const step =
    /^ {2}s\d+(\(\[|\{\{|\[\[|\[\/|\[|\(|>)"[^"[\]{}|<>\\`]*(<br\/>[^"[\]{}|<>\\`]*)*"(\]\)|\}\}|\]\]|\/\]|\]|\)):::\w+Step$/;
  const edge = /^ {2}s\d+ (-->|-\.->)(\|"[^"[\]{}|<>\\`]*"\|)? s\d+$/;
  const style = /^ {2}classDef \w+Step fill:#/;
  fc.assert(
    fc.property(flows(), (flow) => {
      const [head, ...lines] = renderMermaid(flow, wording).trimEnd().split('\n');
      expect(head).toBe('flowchart LR');
      expect(lines.filter((line) => !step.test(line) && !edge.test(line) && !style.test(line))).toEqual([]);
      expect(lines.filter((line) => step.test(line)).length).toBe(Object.keys(flow.nodes).length);
      expect(lines.filter((line) => edge.test(line)).length).toBe(Object.keys(flow.edges).length);
    }),
    { numRuns: 60 },
  );
});

it('shows authors’ texts as text', () => {
  const flow: Flow = {
    format: 'rung/flow@1',
    id: 'evil',
    name: 'Evil',
    tiers: {},
    nodes: { end: { kind: 'end', title: '"]; click s1 "javascript:x" <b>&#35;`end`', config: {} } },
    edges: {},
  };
  expect(renderMermaid(flow, wording).split('\n')[1]).toBe(
    '  s1(["End<br/>#34;#93;; click s1 #34;javascript:x#34; #60;b#62;#38;#35;35;#96;end#96;"]):::endStep',
  );
});

it('keeps letters of every script, and leaves control characters out', () => {
  expect(mermaidText('Größe 你好\n\uD800\u0007x')).toBe('Größe 你好 #65533; x');
});
