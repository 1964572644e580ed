import { measureCard, textWidth } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { farCard, farSize } from './far-card.ts';

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
    short: {
      kind: 'trigger',
      title: 'Every new ticket',
      config: { events: ['ticket.created'], order: 1, mode: 'intake' },
    },
    long: { kind: 'end', title: 'Kundendienst', config: {} },
    compound: { kind: 'end', title: 'Bearbeitungszeitüberschreitung melden', config: {} },
    said: { kind: 'note', config: { text: 'Only said here' } },
  },
  edges: {},
};
const wording = createWording({ language: 'en' });
const cardOf = (node: string) => measureCard(flow, node, wording);
const place = { x: 1000, y: 2000 };
const texts = (node: string, size: number): string =>
  farCard(cardOf(node), place, size)
    .lines.map(({ text }) => text)
    .join(' ');

it('has the whole title where the card has room for it, and a note its text', () => {
  expect(texts('asked', 26)).toBe(title);
  expect(texts('done', 26)).toBe(title);
  expect(texts('short', 40)).toBe('Every new ticket');
  expect(farCard(cardOf('short'), place, 40).size).toBeLessThan(40);
  expect(texts('said', 26)).toBe('Only said here');
});

it('writes into the card', () => {
  for (const node of Object.keys(flow.nodes)) {
    const card = cardOf(node);
    for (const size of [26, 32, 40]) {
      const far = farCard(card, place, size);
      expect(far.size).toBeLessThanOrEqual(size);
      expect(far.lines.length).toBeGreaterThan(0);
      for (const { text, x, y } of far.lines) {
        expect(x + textWidth(text, { size: far.size, bold: true })).toBeLessThanOrEqual(place.x + card.width);
        expect(y - far.size * 0.8).toBeGreaterThan(place.y);
        expect(y).toBeLessThan(place.y + card.height);
      }
    }
  }
});

it('sets a word smaller rather than breaking it', () => {
  expect(farCard(cardOf('long'), place, 40).lines).toHaveLength(1);
});

it('breaks a word that has no room at all where it can be read, however the near card breaks it', () => {
  const card = { ...cardOf('compound'), height: 120 };
  const lines = farCard(card, place, 40).lines.map(({ text }) => text);
  expect(lines).toEqual(['Bearbeitungs-', 'zeitüberschrei-', 'tung melden']);
});

it('keeps titles as large on the screen while cards have room for it', () => {
  expect(farSize(0.44) * 0.44).toBeGreaterThan(11);
  expect(farSize(0.3) * 0.3).toBeGreaterThan(11);
  expect(farSize(0.05)).toBe(farSize(0.29));
});

it('is drawn at its place', () => {
  const card = cardOf('asked');
  const { outline, bar } = farCard(card, place, 26);
  const numbers = (d: string) => (d.match(/[\d.]+/g) ?? []).map(Number);
  expect(Math.max(...numbers(outline))).toBe(Math.max(place.x + card.width, place.y + card.height));
  expect(bar.startsWith(`M${place.x + 10} ${place.y}`)).toBe(true);
});
