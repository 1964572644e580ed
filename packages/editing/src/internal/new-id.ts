import { idPattern } from '@rung/kernel';

const longest = 64;

/**
 * An id that begins with a readable stem and is not taken. `salt` is a short word that nobody else uses: with it, two people
 * who add the same at the same time make two ids, and no id is made twice.
 */
export function newId(isTaken: (id: string) => boolean, stem: string, salt = ''): string {
  const word = cleaned(stem) === '' ? 'x' : cleaned(stem);
  const end = cleaned(salt) === '' ? '' : `_${cleaned(salt)}`;
  const numbered = (number: number): string => {
    const ending = number === 1 ? end : `${end}_${number}`;
    return `${word.slice(0, longest - ending.length)}${ending}`;
  };
  let number = 1;
  while (isTaken(numbered(number)) || !idPattern.test(numbered(number))) number += 1;
  return numbered(number);
}

/** The letters, digits and underscores of a text, beginning with a letter; accents are taken off. */
function cleaned(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^[^A-Za-z]+|_+$/g, '');
}
