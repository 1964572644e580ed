import { expect, it } from 'vitest';
import { type Command, isSingle, worksInText } from './command.ts';
import { matchable } from './listen.ts';

const command: Command = {
  id: 'test.one',
  title: 'keyboard.sheet',
  group: 'keyboard.group.general',
  run: () => undefined,
};

it('takes letters and signs alone for single keys, and nothing with Ctrl or a name', () => {
  expect(['n', '?', 'g c', 'Shift+T', '+'].map(isSingle)).toEqual([true, true, true, true, true]);
  expect(['$mod+k', 'F8', 'Delete', '$mod+.', 'Shift+Delete'].map(isSingle)).toEqual(Array(5).fill(false));
});

it('leaves to a text field what is its own', () => {
  const works = (keys: string): boolean => worksInText(command, keys);
  expect(['$mod+k', '$mod+s', 'F6', 'Shift+F8', '$mod+.'].map(works)).toEqual(Array(5).fill(true));
  expect(['$mod+z', '$mod+c', '$mod+v', '$mod+a', 'n', 'Delete', 'Enter'].map(works)).toEqual(
    Array(7).fill(false),
  );
  expect(worksInText({ ...command, inText: true }, 'Enter')).toBe(true);
});

it('does not mind whether a sign needs Shift, since layouts differ', () => {
  expect(matchable('?')).toBe('[Shift]+?');
  expect(matchable('$mod+.')).toBe('$mod+[Shift]+.');
  expect(matchable('g c')).toBe('g c');
  expect(matchable('Shift+T')).toBe('Shift+T');
  expect(matchable('/')).toBe('[Shift]+/');
  // A French keyboard has its digits above the signs.
  expect(matchable('1')).toBe('[Shift]+1');
});
