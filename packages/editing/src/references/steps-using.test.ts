import { parseFlow } from '@rung/flow';
import { expect, it } from 'vitest';
import { stepsUsing } from './steps-using.ts';

const parsed = parseFlow({
  format: 'rung/flow@1',
  id: 'used',
  name: 'Used',
  tiers: { desk: { name: 'Desk', rank: 1, kind: 'frontline', owner: 'queue:desk', package: 'kit' } },
  templates: { hello: { name: 'Hello', audience: 'customer', text: { en: 'Hello' } } },
  contextPackages: { kit: { name: 'Kit', items: [] }, spare: { name: 'Spare', items: [] } },
  channels: { mail: { name: 'Mail', kind: 'email' } },
  wordLists: { angry: { language: 'en', words: ['sue'] } },
  nodes: {
    angry: {
      kind: 'trigger',
      config: {
        events: ['message.added'],
        when: 'mentions(message.text, words.angry)',
        order: 0,
        mode: 'interrupting',
      },
    },
    desk: { kind: 'tier', config: { tier: 'desk' } },
    tell: { kind: 'notify', config: { to: 'tier:desk', channel: 'mail', template: 'hello' } },
    greet: { kind: 'message', config: { template: 'hello' } },
  },
  edges: {},
});

it('finds the steps that name an entry, in conditions, too, and those that name another which does', () => {
  if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join(' '));
  const usersOf = stepsUsing(parsed.value);
  expect(usersOf({ part: 'templates', id: 'hello' })).toEqual(['greet', 'tell']);
  expect(usersOf({ part: 'wordLists', id: 'angry' })).toEqual(['angry']);
  expect(usersOf({ part: 'contextPackages', id: 'kit' })).toEqual(['desk', 'tell']);
  expect(usersOf({ part: 'contextPackages', id: 'spare' })).toEqual([]);
});
