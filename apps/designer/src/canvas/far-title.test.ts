import { measureCard } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { farTitle } from './far-title.ts';

const title = 'A ticket that comes back to the agent who knows it';
const flow: Flow = {
  format: 'rung/flow@1',
  id: 'far',
  name: 'Far',
  tiers: { desk: { name: 'Desk', rank: 1, kind: 'frontline' } },
  nodes: {
    done: { kind: 'end', title, config: {} },
    asked: {
      kind: 'condition',
      title,
      config: { cases: ['a', 'b', 'c'].map((id) => ({ id, label: id, when: 'customer.vip' })) },
    },
    said: { kind: 'note', config: { text: 'Only said here' } },
  },
  edges: {},
};
const wording = createWording({ language: 'en' });

it('has the whole title, also where it takes two lines near by', () => {
  const card = measureCard(flow, 'done', wording);
  expect(card.lines.filter(({ style }) => style === 'title')).toHaveLength(2);
  expect(farTitle(card).text).toBe(title);
  expect(farTitle(measureCard(flow, 'said', wording)).text).toBe('Only said here');
});

it('takes as many lines as fit into the card', () => {
  for (const node of Object.keys(flow.nodes)) {
    const card = measureCard(flow, node, wording);
    const { lines } = farTitle(card);
    expect(lines * 30).toBeLessThanOrEqual(Math.max(card.height - 12, 30));
    expect((lines + 1) * 30).toBeGreaterThan(card.height - 12);
  }
  expect(farTitle(measureCard(flow, 'asked', wording)).lines).toBeGreaterThan(4);
});
