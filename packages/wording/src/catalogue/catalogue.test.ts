import { expect, it } from 'vitest';
import { argumentsOf, parseMessage } from '../format/parse-message.ts';
import { simpleFormat } from '../format/simple-format.ts';
import { type Catalogue, catalogues } from './catalogue.ts';
import { languages } from './language.ts';

const ids = Object.keys(catalogues.en) as readonly (keyof Catalogue)[]; // the keys of a literal object

function namesIn(message: string): readonly string[] {
  const read = parseMessage(message);
  if (!read.ok) throw new Error(`${read.error.code} at ${read.error.at}: ${message}`);
  return argumentsOf(read.value);
}

it('has the same ids in every language', () => {
  for (const language of languages) expect(Object.keys(catalogues[language]).sort()).toEqual([...ids].sort());
});

it('has the same placeholders in every language', () => {
  const different = ids.filter(
    (id) => String(namesIn(catalogues.en[id])) !== String(namesIn(catalogues.de[id])),
  );
  expect(
    different.map((id) => `${id}: ${namesIn(catalogues.en[id])} / ${namesIn(catalogues.de[id])}`),
  ).toEqual([]);
});

it('holds only messages that the small formatter reads, and whose every choice has words', () => {
  for (const language of languages) {
    for (const id of ids) {
      const message = catalogues[language][id];
      const values = Object.fromEntries(namesIn(message).map((name) => [name, `<${name}>`]));
      const said = simpleFormat(message, values);
      expect(said).not.toMatch(/[{}]|undefined/);
      expect(message).not.toMatch(/#|'|\s{2}|^\s+|\s+$/);
    }
  }
});

it('says something else in German than in English, save for signs and words that are the same', () => {
  const same = ids.filter((id) => catalogues.en[id] === catalogues.de[id]);
  expect(same).toMatchSnapshot();
});
