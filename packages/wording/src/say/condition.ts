import type { ConditionExpr } from '@rung/condition';
import type { Comparison } from '@rung/kernel';
import type { Speech } from '../speech.ts';
import { sayAtom } from './atom.ts';
import { saySubject } from './fields.ts';
import { sayList } from './list.ts';

const turned: Readonly<Record<Comparison, Comparison>> = {
  eq: 'ne',
  ne: 'eq',
  lt: 'ge',
  le: 'gt',
  gt: 'le',
  ge: 'lt',
};

/**
 * A condition in plain words, without a capital at its start and a full stop at its end: it stands inside a sentence.
 * Groups inside groups are in parentheses. Negations are said where they stand (`not less than` is `at least`), which
 * keeps true, false and unknown as they were.
 */
export function sayCondition(speech: Speech, expr: ConditionExpr): string {
  return sayExpr(speech, expr, false);
}

function sayExpr(speech: Speech, expr: ConditionExpr, isInside: boolean): string {
  if ('constant' in expr) return speech.say(expr.constant ? 'cond.always' : 'cond.never');
  if ('atom' in expr) return sayAtom(speech, expr.atom, false);
  if ('not' in expr) return sayNot(speech, expr.not);
  const [parts, by] = 'all' in expr ? [expr.all, 'and' as const] : [expr.any, 'or' as const];
  if (parts.length === 0) return speech.say(by === 'and' ? 'cond.always' : 'cond.never');
  const said = sayList(speech, sayParts(speech, parts), { by, most: 20 });
  return isInside && parts.length > 1 ? speech.say('cond.group', { condition: said }) : said;
}

/** The parts of a group; one that speaks of the same as the part before leaves its subject out. */
function sayParts(speech: Speech, parts: readonly ConditionExpr[]): readonly string[] {
  let before: string | null = null;
  return parts.map((part) => {
    const said = sayExpr(speech, part, parts.length > 1);
    const subject = subjectOf(speech, part);
    const isSame = subject !== null && subject === before && said.startsWith(`${subject} `);
    before = subject;
    return isSame ? said.slice(subject.length + 1) : said;
  });
}

/** What a single atom speaks of; everything about a message speaks of the message. */
function subjectOf(speech: Speech, expr: ConditionExpr): string | null {
  const inner = 'not' in expr ? expr.not : expr;
  if (!('atom' in inner) || !('field' in inner.atom)) return null;
  const { field } = inner.atom;
  return saySubject(speech, field.startsWith('message.') ? 'message.text' : field);
}

function sayNot(speech: Speech, expr: ConditionExpr): string {
  if ('not' in expr) return sayExpr(speech, expr.not, true);
  if (!('atom' in expr)) return speech.say('cond.not', { condition: sayExpr(speech, expr, true) });
  const { atom } = expr;
  switch (atom.op) {
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return sayAtom(speech, { ...atom, op: turned[atom.op] }, false);
    case 'countWithin':
      return sayAtom(speech, { ...atom, compare: turned[atom.compare] }, false);
    default:
      return sayAtom(speech, atom, true);
  }
}
