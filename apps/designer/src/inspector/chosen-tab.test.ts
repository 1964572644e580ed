import { expect, it } from 'vitest';
import { readTab, tabWanted } from './chosen-tab.ts';

const holding = (text: string | null) => () => ({ getItem: () => text }) as unknown as Storage; // all that is read of it

it('remembers a tab, and knows those only that there are', () => {
  expect(readTab(holding('history'))).toBe('history');
  for (const text of [null, 'why', 'toString']) expect(readTab(holding(text))).toBe('settings');
  const refusing = (): Storage => {
    throw new Error('this browser keeps nothing');
  };
  expect(readTab(refusing)).toBe('settings');
});

it('shows what is looked for where it stands', () => {
  const none = { nodeId: 'desk', outcomeWanted: null, fieldWanted: null };
  expect(tabWanted(none)).toBe(null);
  expect(tabWanted({ ...none, outcomeWanted: { node: 'desk' } })).toBe('settings');
  expect(tabWanted({ ...none, outcomeWanted: { node: 'other' } })).toBe(null);
  expect(tabWanted({ ...none, fieldWanted: '/nodes/desk/config/tier' })).toBe('settings');
  expect(tabWanted({ ...none, fieldWanted: '/nodes/desk/notes' })).toBe('notes');
  expect(tabWanted({ ...none, fieldWanted: '/nodes/desk_2/notes' })).toBe(null);
});
