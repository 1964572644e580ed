import type { CelProblem } from './cel.ts';
import { report, type Scope } from './scope.ts';

/** What people write who come from another language, and what it is called here. */
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['&', '&&'],
  ['|', '||'],
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
]);

/** Notes that a text is not CEL, in words for people who do not write programs. */
export function reportSyntax(problem: CelProblem, scope: Scope): null {
  const { text } = scope;
  const isEmpty = text.replace(/\/\/[^\n]*/g, '').trim() === '';
  if (isEmpty) return report(scope, { start: 0, end: text.length }, 'empty', {});
  const place = { start: problem.start, end: wholeCharacter(text, problem.end) };
  const found = text.slice(place.start, place.end);
  const suggestion = otherSpellings.get(found.toLowerCase());
  return report(scope, place, 'syntax', {
    detail: detailOf(problem, found, suggestion),
    ...(suggestion !== undefined && { suggestion }),
  });
}

/** cel-js counts UTF-16 units; a range must not end inside a character. */
function wholeCharacter(text: string, end: number): number {
  const isLowSurrogate = (text.charCodeAt(end) & 0xfc00) === 0xdc00;
  const isHighBefore = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return isLowSurrogate && isHighBefore ? end + 1 : end;
}

function detailOf({ code, detail }: CelProblem, found: string, suggestion: string | undefined): string {
  if (suggestion !== undefined) return `${found} is written ${suggestion}`;
  if (code === 'unterminated_string' || code === 'unterminated_triple_quoted_string') {
    return 'a text has no closing quote';
  }
  if (code === 'reserved_identifier') return `${found} is a word that CEL keeps for itself`;
  const isMisplaced =
    code === 'unexpected_character' || code === 'unexpected_token' || code === 'expected_token';
  if (!isMisplaced) return detail.charAt(0).toLowerCase() + detail.slice(1);
  const missing = /^Expected (RPAREN|RBRACKET|IDENTIFIER)/.exec(detail)?.[1];
  const wanted = missing === undefined ? undefined : closers.get(missing);
  if (wanted !== undefined) return `${wanted} is missing here`;
  return found === '' ? 'it ends too early' : `${found} does not belong here`;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['RPAREN', 'a closing )'],
  ['RBRACKET', 'a closing ]'],
  ['IDENTIFIER', 'a name'],
]);
