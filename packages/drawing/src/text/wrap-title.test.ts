import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWidth } from './metrics.ts';
import { wrapTitle } from './wrap-title.ts';

const face = { size: 18, bold: true };
const set = (text: string, width: number, lines = 9) => wrapTitle(text, { width, lines, face });

it('leaves words whole that fit on a line', () => {
  const width = textWidth('Bearbeitungszeit', face);
  expect(set('Die Bearbeitungszeit ist um', width)).toEqual(['Die', 'Bearbeitungszeit', 'ist um']);
});

it('breaks a compound at its joint, else between syllables, with a hyphen', () => {
  const width = textWidth('Eskalationsmanage', face);
  expect(set('Eskalationsmanagement', width)).toEqual(['Eskalations-', 'management']);
  expect(set('Bearbeitungszeitüberschreitung', width)).toEqual(['Bearbeitungs-', 'zeitüberschreitung']);
  expect(set('Kundenbeschwerdestelle', width)).toEqual(['Kundenbeschwer-', 'destelle']);
  expect(set('Rückerstattungs-Freigabe', width)).toEqual(['Rückerstattungs-', 'Freigabe']);
  expect(set('Misunderstandings', textWidth('Misunderstan', face))).toEqual(['Misunder-', 'standings']);
});

it('ends what is too long after a whole word, or where a word may be broken', () => {
  const width = textWidth('Beschwerde beim Team', face);
  expect(set('Beschwerde beim Teamleiter', width, 1)).toEqual(['Beschwerde beim…']);
  expect(set('An Eskalationsmanagement', textWidth('Eskalationsman', face), 1)).toEqual(['An…']);
  expect(set('Eskalationsmanagement', textWidth('Eskalationsman', face), 1)).toEqual(['Eskalations…']);
  expect(set('Rückerstattung', textWidth('Rückerstattun', face), 1)).toEqual(['Rückerstat…']);
});

it('never writes beyond the line, nor more lines than there are, and loses nothing that has room', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abeinorschtungsüß-1'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 60, max: 240 }),
      fc.integer({ min: 1, max: 4 }),
      (words, width, lines) => {
        const texts = set(words.join(' '), width, lines);
        expect(texts.length).toBeLessThanOrEqual(lines);
        for (const text of texts) expect(textWidth(text, face)).toBeLessThanOrEqual(width);
        const letters = (text: string) => text.replaceAll(/[ -]/g, '');
        if (texts.at(-1)?.endsWith('…') !== true)
          expect(letters(texts.join(''))).toBe(letters(words.join('')));
      },
    ),
  );
});
