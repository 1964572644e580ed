import { type Flow, nodeKinds } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { createWording } from '@rung/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { icons } from '../svg/icons.ts';
import { renderSvg } from '../svg/render-svg.ts';
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

it('shows what becomes of the rest also where nothing is connected', () => {
  const nodes: Flow['nodes'] = {
    ...flow.nodes,
    pack: { kind: 'handoff', config: { package: 'context' } },
  };
  const open: Flow = { ...flow, nodes, edges: {} };
  const check = measureCard(open, 'check', wording);
  expect(check.ports.map(({ id, state }) => [id, state])).toEqual([
    ['case:vip', 'open'],
    ['else', 'free'],
  ]);
  const pack = measureCard(open, 'pack', wording);
  expect(pack.ports.map(({ id }) => id)).toEqual(['complete', 'incomplete']);
  expect([check.folded, pack.folded]).toEqual([0, 0]);
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

it('shows a trigger’s word list, and of what is longer still all in the picture’s title', () => {
  const trigger = (when: string): Flow => ({
    ...flow,
    wordLists: { leaving: { name: 'Words of leaving', language: 'en', words: ['cancel'] } },
    nodes: {
      heard: {
        kind: 'trigger',
        config: {
          events: ['ticket.created', 'ticket.reopened', 'message.added'],
          when,
          order: 1000,
          mode: 'interrupting',
        },
      },
    },
    edges: {},
  });
  const said = 'message.role == "customer" && !message.automated && mentions(message.text, words.leaving)';
  for (const language of ['en', 'de'] as const) {
    const spoken = createWording({ language });
    const card = measureCard(trigger(said), 'heard', spoken);
    expect(card.lines.map(({ text }) => text).join(' ')).toContain('Words of leaving');
    expect(card).toMatchObject({ whole: null, badge: null });
    const many = trigger(`${said} && ticket.topic != "something" && ticket.form != "else" && ${said}`);
    const { whole, lines } = measureCard(many, 'heard', spoken);
    expect(whole).toBe(spoken.saySummary(many, 'heard'));
    expect(lines.at(-1)?.text).toMatch(/[^ ]…$/);
    expect(renderSvg(many, { wording: spoken })).toContain(`<title>${whole}</title>`);
  }
});

it('names every kind whole, and clear of the badge', () => {
  fc.assert(
    fc.property(flows(), fc.constantFrom('en', 'de'), (drawn, language) => {
      const spoken = createWording({ language });
      for (const [id, { kind }] of Object.entries(drawn.nodes)) {
        const card = measureCard(drawn, id, spoken);
        const name = card.lines.find(({ style }) => style === 'kind');
        expect(name?.text).toBe(spoken.sayKind(kind));
        const badge = card.badge === null ? 0 : textWidth(card.badge, faces.badge) + 16 + 16;
        const end = (name?.x ?? 0) + textWidth(name?.text ?? '', faces.kind);
        expect(end).toBeLessThanOrEqual(card.width - Math.max(badge, 16));
      }
    }),
    { numRuns: 40 },
  );
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

it('says of several triggers which of its like is asked when', () => {
  const trigger = (order: number, mode: 'intake' | 'interrupting'): Flow['nodes'][string] => ({
    kind: 'trigger',
    config: { events: ['ticket.created'], order, mode },
  });
  const nodes: Flow['nodes'] = {
    first: trigger(5, 'interrupting'),
    second: trigger(1000, 'interrupting'),
    intake: trigger(1, 'intake'),
  };
  const badges = Object.keys(nodes).map(
    (id) => measureCard({ ...flow, nodes, edges: {} }, id, wording).badge,
  );
  expect(badges).toEqual(['1 of 2', '2 of 2', null]);
});
