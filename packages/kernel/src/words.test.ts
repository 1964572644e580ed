import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './internal/tokenise.ts';
import { compileWords } from './words.ts';

const finds = (entry: string, text: string): boolean => compileWords([entry]).matches(text);

it('finds whole words only', () => {
  expect(finds('refund', 'Is this refundable?')).toBe(false);
  expect(finds('refund', 'I want a REFUND!')).toBe(true);
  expect(finds('legal', 'We consider legal action.')).toBe(true);
  expect(finds('urgent', 'not urgently')).toBe(false);
  expect(finds('refund', 'refund_request')).toBe(true);
});

it('finds phrases as consecutive words, whatever separates them', () => {
  expect(finds('legal action', 'we take Legal\n Action')).toBe(true);
  expect(finds('legal action', 'legal-action')).toBe(true);
  expect(finds('legal action', 'legal and other action')).toBe(false);
  expect(finds('24/7', 'support 24 / 7 please')).toBe(true);
});

it('returns the first matching entry in list order, as it was listed', () => {
  const list = compileWords(['Cancel', 'legal action', 'legal', 'lawsuit']);
  expect(list.match('a lawsuit, that is legal action, or I cancel')).toBe('Cancel');
  expect(list.match('lawsuit and legal')).toBe('legal');
  expect(list.match('lawsuit and legal action')).toBe('legal action');
  expect(list.match('nothing of the kind')).toBeNull();
});

it('finds a phrase that begins inside another that fails', () => {
  expect(compileWords(['a b a c', 'b a d']).match('a b a d')).toBe('b a d');
  expect(compileWords(['a a b']).matches('a a a b')).toBe(true);
  expect(compileWords(['x a b c', 'b']).match('x a b d')).toBe('b');
});

it('folds German sharp s in both directions', () => {
  expect(finds('Maßnahme', 'MASSNAHME')).toBe(true);
  expect(finds('strasse', 'Straße')).toBe(true);
  expect(finds('GROẞ', 'groß')).toBe(true);
});

it('folds Turkish dotted and dotless i to one letter', () => {
  expect(finds('iptal', 'İPTAL ediyorum')).toBe(true);
  expect(finds('sıkıntı', 'SIKINTI var')).toBe(true);
  expect(finds('İADE', 'iade')).toBe(true);
});

it('folds Greek final sigma and Latin ligatures', () => {
  expect(finds('λόγος', 'ΛΌΓΟΣ')).toBe(true);
  expect(finds('refund final', 'refund ﬁnal')).toBe(true);
});

it('treats composed and decomposed accents alike, and keeps accents', () => {
  expect(finds('résilier', 're\u0301silier')).toBe(true);
  expect(finds('re\u0301silier', 'RÉSILIER')).toBe(true);
  expect(finds('resilier', 'résilier')).toBe(false);
  expect(finds('refund', 'refund\u0308')).toBe(false);
});

it('lets apostrophes separate words, of either shape', () => {
  expect(finds('avocat', "j'appelle l’avocat")).toBe(true);
  expect(finds("don't", 'I don’t want it')).toBe(true);
  expect(finds('manager', "your manager's number")).toBe(true);
});

it('sees through soft hyphens and joiners inside a word', () => {
  expect(finds('refund', 're\u00adfund')).toBe(true);
  expect(finds('refund', 're\u200dfund')).toBe(true);
});

it('finds pictographs, which are words by themselves', () => {
  expect(finds('😡', 'so angry😡😡')).toBe(true);
  expect(finds('refund', '😡refund😡')).toBe(true);
  expect(finds('😡', 'calm')).toBe(false);
  expect(finds('❤', 'love ❤\ufe0f')).toBe(true);
});

it('finds an entry anywhere inside a run of a script written without spaces', () => {
  expect(finds('返金', '商品の返金をお願いします。')).toBe(true);
  expect(finds('退款', '我要退款!')).toBe(true);
  expect(finds('キャンセル', '注文をキャンセルしたい')).toBe(true);
  expect(finds('ยกเลิก', 'ฉันต้องการยกเลิกคำสั่งซื้อ')).toBe(true);
  expect(finds('refund', 'refundをください')).toBe(true);
});

it('never matches an entry without words', () => {
  expect(compileWords(['', ' ', '!?']).match('anything at all !?')).toBeNull();
  expect(compileWords([]).matches('anything')).toBe(false);
  expect(compileWords(['--', 'x']).match('x')).toBe('x');
});

it('is not confused by names that every object has', () => {
  expect(finds('refund', 'constructor __proto__ toString')).toBe(false);
  expect(finds('constructor', 'the constructor called')).toBe(true);
});

it('never throws, and its two questions agree', { timeout: 60_000 }, () => {
  const texts = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 5 }), texts, (entries, text) => {
      const matcher = compileWords(entries);
      expect(matcher.matches(text)).toBe(matcher.match(text) !== null);
    }),
  );
});

it('agrees with a plain search for every phrase at every word', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.array(words), (phrases, parts) => {
      const text = parts.flat().join(' ');
      const entries = phrases.map((phrase) => phrase.join(' '));
      const expected = entries.find((entry) => ` ${text} `.includes(` ${entry} `)) ?? null;
      expect(compileWords(entries).match(text)).toBe(expected);
    }),
  );
});

it('folds a text that is all accents, and still finds the words around it', () => {
  // Unicode orders the marks of one letter; in a run of a million that would take hours.
  const zalgo = `a${'\u0301\u0323'.repeat(500_000)} refund`;
  expect(compileWords(['refund']).match(zalgo)).toBe('refund');
  const letter = `x${'\u0323\u0301'.repeat(40)}`;
  expect(compileWords([letter]).matches(`(${letter})`)).toBe(true);
  expect(foldText(foldText(letter))).toBe(foldText(letter));
});
