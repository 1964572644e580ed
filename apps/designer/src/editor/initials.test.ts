import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Ada', 'A'],
  ['ada lovelace', 'AL'],
  ['Grace Brewster Murray Hopper', 'GH'],
  ['Anne-Marie', 'AM'],
  ['  Öznur  ', 'Ö'],
  ['李雷', '李'],
  ['👩🏽‍🚀 Mae', '👩🏽‍🚀M'],
  ['e\u0301mile', 'E\u0301'],
  ['…', '?'],
  ['', '?'],
])('calls %j by %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
