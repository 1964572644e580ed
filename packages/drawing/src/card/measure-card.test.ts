import { type Flow, nodeKinds } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { createWording } from '@rung/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { icons } from '../svg/icons.ts';
import { textWidth } from '../text/metrics.ts';
import { faces, measureCard } from './measure-card.ts';

const wording = createWording({ language: 'en' });
const long = 'A very long title that goes on and on '.repeat(270);

const flow: Flow = {
  format: 'rung/flow@1',
  id: 'cards',
  name: 'Cards',
  tiers: { desk: { name: 'Desk', rank: 2, kind: 'frontline', acknowledge: 'PT5M' } },
  nodes: {
    check: {
      kind: 'condition',
      title: long,
      config: { cases: [{ id: 'vip', label: 'Valued', when: 'customer.vip' }] },
    },
    desk: { kind: 'tier', config: { tier: 'desk' } },
    done: { kind: 'end', title: 'Done', config: {} },
  },
  edges: {
    a: { from: { node: 'check', port: 'case:vip' }, to: 'desk' },
    b: { from: { node: 'check', port: 'else' }, to: 'done' },
  },
};

it('shows the outcomes that lead somewhere and those that must, and counts the rest', () => {
  const desk = measureCard(flow, 'desk', wording);
  expect(desk.ports.map(({ id, state }) => [id, state])).toEqual([['timeout', 'open']]);
  expect(desk).toMatchObject({ badge: 'Rank 2', family: 'people', folded: 8, input: { x: 0, y: 28 } });
});

it('puts a case’s condition below its name, and its port beside it', () => {
  const check = measureCard(flow, 'check', wording);
  const texts = check.lines.map(({ text }) => text);
  expect(texts).toContain('Valued');
  expect(texts).toContain('The customer is a VIP');
  expect(check.ports.map(({ id, state }) => [id, state])).toEqual([
    ['case:vip', 'connected'],
    ['else', 'connected'],
  ]);
});

it('shortens a title of ten thousand characters to two lines', () => {
  const titles = measureCard(flow, 'check', wording).lines.filter(({ style }) => style === 'title');
  expect(titles.length).toBe(2);
  expect(titles[1]?.text).toMatch(/…$/);
});

it('refuses a node that is not there', () => {
  expect(() => measureCard(flow, 'constructor', wording)).toThrow(RangeError);
});

it('keeps all text inside the card, ports on its right edge, and everything on the grid', () => {
  fc.assert(
    fc.property(flows(), fc.constantFrom('en', 'de'), (drawn, language) => {
      const spoken = createWording({ language });
      for (const id of Object.keys(drawn.nodes)) {
        const card = measureCard(drawn, id, spoken);
        expect([card.height % 8, card.width % 8]).toEqual([0, 0]);
        for (const { text, x, y, style, align } of card.lines) {
          const wide = textWidth(text, faces[style]);
          const [left, right] = align === 'left' ? [x, x + wide] : [x - wide, x];
          expect(left >= 0 && right <= card.width && y > 0 && y < card.height).toBe(true);
        }
        const heights = card.ports.map(({ y }) => y);
        expect(heights.every((y) => y % 8 === 4 && y > 0 && y < card.height)).toBe(true);
        expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b));
      }
    }),
    { numRuns: 40 },
  );
});

it('has a picture of its own for every kind', () => {
  expect(new Set(nodeKinds.map((kind) => icons[kind])).size).toBe(nodeKinds.length);
});
