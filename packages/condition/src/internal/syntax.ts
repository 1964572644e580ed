import type { SyntaxReason } from '../finding-words.ts';
import type { SyntaxProblem } from './cel/cel-node.ts';
import { report, type Scope, type Span } from './scope.ts';

/** What people write who come from another language, and what it is called here. */
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['&', '&&'],
  ['|', '||'],
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
]);

/** Notes that a text is not CEL, in words for people who do not write programs. */
export function reportSyntax(problem: SyntaxProblem, scope: Scope): null {
  const { text } = scope;
  const isEmpty = text.replace(/\/\/[^\n]*/g, '').trim() === '';
  if (isEmpty) return report(scope, { start: 0, end: text.length }, 'empty', {});
  const length = lengthOfTime(text, problem);
  if (length !== null) {
    const found = text.slice(length.start, length.end);
    const suggestion = `duration("${found.replaceAll(' ', '')}")`;
    return report(scope, length, 'syntax', { reason: 'otherSpelling', found, suggestion });
  }
  const place = { start: problem.start, end: wholeCharacter(text, problem.end) };
  const found = text.slice(place.start, place.end);
  const suggestion = otherSpellings.get(found.toLowerCase());
  if (suggestion === undefined) {
    return report(scope, place, 'syntax', { reason: reasonOf(problem, found), found });
  }
  return report(scope, place, 'syntax', { reason: 'otherSpelling', found, suggestion });
}

/** The place of a bare length of time (`4h`), of which only the unit is no CEL; null for anything else. */
function lengthOfTime(text: string, { start, end }: Span): Span | null {
  if (!/^[wdhms]$/.test(text.slice(start, end))) return null;
  const digits = /(?<![\w.])\d{1,9} ?$/.exec(text.slice(0, start));
  return digits === null ? null : { start: digits.index, end };
}

/** Offsets count UTF-16 units; a range must not end inside a character. */
function wholeCharacter(text: string, end: number): number {
  const isLowSurrogate = (text.charCodeAt(end) & 0xfc00) === 0xdc00;
  const isHighBefore = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return isLowSurrogate && isHighBefore ? end + 1 : end;
}

/** Nothing at all is not misplaced. */
function reasonOf({ reason }: SyntaxProblem, found: string): SyntaxReason {
  return reason === 'misplaced' && found === '' ? 'endsTooEarly' : reason;
}
