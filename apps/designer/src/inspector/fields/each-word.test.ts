import { expect, it } from 'vitest';
import { eachWord, usualSeparators } from './each-word.ts';

const separators = [',', ...usualSeparators];

it.each([
  ['outage, down, not working', ['outage', 'down', 'not working']],
  ['outage;down ;; not working;', ['outage', 'down', 'not working']],
  ['outage\r\ndown\n\nnot working\n', ['outage', 'down', 'not working']],
  ['Down, outage, down', ['Down', 'outage']],
  [' , ;\n', []],
])('takes %j as the words that it lists', (text, words) => {
  expect(eachWord([text], { kept: [], separators })).toEqual(words);
});

it('adds to a list what is not in it yet, and leaves what was in it as it stands', () => {
  const kept = ['yes, please', 'down'];
  expect(eachWord([...kept, 'Down; outage'], { kept, separators })).toEqual([...kept, 'outage']);
});

it('leaves a comma in a value where values may hold one', () => {
  expect(eachWord(['Paris, France; Bonn'], { kept: [], separators: usualSeparators })).toEqual([
    'Paris, France',
    'Bonn',
  ]);
});
