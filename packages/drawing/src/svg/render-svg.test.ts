import type { Flow } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { createWording } from '@rung/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutFlow } from '../layout/layout-flow.ts';
import { xmlProblem } from '../xml-check.fake.ts';
import { renderSvg } from './render-svg.ts';

const wording = createWording({ language: 'en' });
const empty: Flow = { format: 'rung/flow@1', id: 'empty', name: 'Empty', tiers: {}, nodes: {}, edges: {} };

const withNodes = (nodes: Flow['nodes'], edges: Flow['edges'] = {}): Flow => ({ ...empty, nodes, edges });

const count = (text: string, part: string): number => text.split(part).length - 1;

it('draws any flow as well-formed XML, every step and every edge once', () => {
  fc.assert(
    fc.property(flows(), fc.constantFrom('light', 'dark'), (flow, theme) => {
      const svg = renderSvg(flow, { wording, theme });
      expect(xmlProblem(svg)).toBeNull();
      expect(count(svg, 'data-node=')).toBe(Object.keys(flow.nodes).length);
      expect(count(svg, 'data-edge=')).toBe(Object.keys(flow.edges).length);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});

it('leaves neither outlines nor fills to renderers, of which simple ones draw them black', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      const svg = renderSvg(flow, { wording });
      expect(svg).toMatch(/^<svg [^>]* stroke="none"/);
      for (const [shape] of svg.matchAll(/<(?:path|circle|rect|text) [^>]*>/g))
        expect(shape).toContain(' fill="');
    }),
    { numRuns: 30 },
  );
});

it('gives the same bytes whatever the order of keys', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      const turned = Object.fromEntries(Object.entries(flow.nodes).reverse());
      const edges = Object.fromEntries(Object.entries(flow.edges).reverse());
      expect(renderSvg({ ...flow, nodes: turned, edges }, { wording })).toBe(renderSvg(flow, { wording }));
    }),
    { numRuns: 30 },
  );
});

it('draws a flow without steps, and one with a single note', () => {
  expect(xmlProblem(renderSvg(empty, { wording }))).toBeNull();
  const note = withNodes({ n: { kind: 'note', config: { text: '' } } });
  expect(xmlProblem(renderSvg(note, { wording, caption: false }))).toBeNull();
});

it('shows authors’ texts as text, whatever they hold', () => {
  const evil = '</text><script>alert(1)</script>&"\'\u0000\u202E\uD800]]>';
  const flow: Flow = {
    ...withNodes({
      a: { kind: 'trigger', title: evil, config: { events: [], order: 1, mode: 'side' } },
      b: { kind: 'note', config: { text: evil.repeat(50) } },
    }),
    name: evil,
    description: evil,
    edges: { e: { from: { node: 'a', port: evil }, to: 'b' } },
  };
  const svg = renderSvg(flow, { wording });
  expect(xmlProblem(svg)).toBeNull();
  expect(svg).not.toMatch(/<script|\u202E/);
});

it('has a name and a description for those who do not see it, and no ids that another picture could have too', () => {
  const svg = renderSvg({ ...empty, name: 'Refunds', description: 'Who may refund.' }, { wording });
  expect(svg).toContain('role="img"');
  expect(svg).toContain('<title>Refunds</title><desc>Who may refund.\n0 steps</desc>');
  expect(svg).not.toMatch(/ id=|<style|href=|url\(/);
});

it('takes a layout of another engine, and leaves out what it does not place', () => {
  const flow = withNodes({ a: { kind: 'end', config: {} }, b: { kind: 'end', config: {} } });
  const layout = layoutFlow(flow, { wording });
  const places = new Map([...layout.places].filter(([id]) => id === 'a'));
  const svg = renderSvg(flow, { wording, layout: { ...layout, places } });
  expect(count(svg, 'data-node=')).toBe(1);
});

it('marks an outcome that must still lead somewhere', () => {
  const flow = withNodes({ a: { kind: 'trigger', config: { events: [], order: 1, mode: 'side' } } });
  expect(renderSvg(flow, { wording })).toContain('must still lead somewhere');
});
