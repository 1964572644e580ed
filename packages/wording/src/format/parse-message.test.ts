import fc from 'fast-check';
import { expect, it } from 'vitest';
import { argumentsOf, parseMessage } from './parse-message.ts';
import { simpleFormat } from './simple-format.ts';

it('reads arguments, choices and quoted braces', () => {
  expect(simpleFormat("{name} isn't here", { name: 'Ann' })).toBe("Ann isn't here");
  expect(simpleFormat("it''s '{'this'}'", {})).toBe("it's {this}");
  expect(simpleFormat('{n, plural, =0 {none} one {one} other {{n} of them}}', { n: 0 })).toBe('none');
  expect(simpleFormat('{n, plural, =0 {none} one {one} other {{n} of them}}', { n: 1 })).toBe('one');
  expect(simpleFormat('{n, plural, =0 {none} one {one} other {{n} of them}}', { n: 1.5 })).toBe(
    '1.5 of them',
  );
  expect(
    simpleFormat('{x, select, a {first} other {{y, select, b {second} other {third}}}}', { y: 'b' }),
  ).toBe('second');
});

it('says nothing for a value that is not there, even one that every object has', () => {
  expect(simpleFormat('[{constructor}{toString}]', {})).toBe('[]');
  expect(simpleFormat('{x, select, constructor {a} other {b}}', {})).toBe('b');
});

it('refuses what is outside the subset, with the place', () => {
  const refused = (message: string): unknown => {
    const read = parseMessage(message);
    return read.ok ? null : read.error;
  };
  expect(refused('a } b')).toEqual({ code: 'unexpected', at: 2 });
  expect(refused('{n, number}')).toEqual({ code: 'unknownType', at: 0 });
  expect(refused('{n, plural, one {x}}')).toEqual({ code: 'noOther', at: 0 });
  expect(refused('{n, select, other {x}')).toMatchObject({ code: 'unclosed' });
  expect(refused("'{never closed")).toEqual({ code: 'unclosed', at: 0 });
  expect(refused('{}')).toMatchObject({ code: 'unexpected' });
  expect(() => simpleFormat('{', {})).toThrow('message cannot be read');
});

it('lists the arguments of a message, those inside choices too', () => {
  const read = parseMessage('{b} {a, select, x {{c}} other {{b}}}');
  expect(read.ok && argumentsOf(read.value)).toEqual(['a', 'b', 'c']);
});

it('takes any text without running on or throwing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', "'", ',', ' ', 'a', 'other', 'select', 'plural') }),
      (text) => {
        const read = parseMessage(text);
        if (!read.ok) expect(read.error.at).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
