import { type Atom, assertNever, type Comparison, type Literal } from '@rung/kernel';
import type { MessageId } from '../catalogue/catalogue.ts';
import type { Speech } from '../speech.ts';
import { declarationOf, saySubject, sayWord } from './fields.ts';
import { sayList, yesNo } from './list.ts';
import { nameOf, quoted } from './names.ts';
import { sayMoney, sayNumber } from './numbers.ts';
import { sayDuration, sayInstant } from './time.ts';

type AtomOf<Op extends Atom['op']> = Extract<Atom, { readonly op: Op }>;

/** An atom in words; negated where its message can say so. Comparisons are negated by their caller. */
export function sayAtom(speech: Speech, atom: Atom, isNegated: boolean): string {
  const not = yesNo(isNegated);
  const subjectOf = (field: string): string => saySubject(speech, field);
  switch (atom.op) {
    case 'in':
      return sayIn(speech, atom, isNegated);
    case 'member':
      return speech.say('cond.member', {
        subject: subjectOf(atom.field),
        not,
        value: sayWord(speech, atom.field, atom.value),
      });
    case 'has':
      return speech.say('cond.has', { subject: subjectOf(atom.field), not });
    case 'is':
      return (
        speech.sayIfKnown(`is.${atom.field}`, { not }) ??
        speech.say('cond.is', { subject: subjectOf(atom.field), not })
      );
    case 'mentions':
      return speech.say('cond.mentions', {
        subject: subjectOf(atom.field),
        not,
        words: nameOf(speech, 'wordList', atom.words),
      });
    case 'contains':
    case 'startsWith':
      return speech.say(`cond.${atom.op}`, {
        subject: subjectOf(atom.field),
        not,
        value: quoted(speech, atom.value),
      });
    case 'changedTo':
    case 'wasEver':
      return speech.say(`cond.${atom.op}`, {
        subject: subjectOf(atom.field),
        not,
        value: sayLiteral(speech, atom.field, atom.value),
      });
    case 'countWithin':
      return sayCount(speech, atom);
    case 'isOpen':
      return speech.say('cond.isOpen', { calendar: nameOf(speech, 'calendar', atom.calendar), not });
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return sayComparison(speech, atom);
    default:
      return assertNever(atom);
  }
}

/** A literal as a value of a field. */
function sayLiteral(speech: Speech, field: string, value: Literal): string {
  switch (typeof value) {
    case 'string':
      return sayWord(speech, field, value);
    case 'number':
      return sayNumber(value, speech.language);
    case 'boolean':
      return speech.say(value ? 'value.true' : 'value.false');
    default:
      if ('money' in value) return sayMoney(value.money, speech.language);
      if ('durationMs' in value) return sayDuration(speech, value.durationMs);
      return sayInstant(speech, value.instantMs);
  }
}

function sayIn(speech: Speech, { field, values }: AtomOf<'in'>, isNegated: boolean): string {
  const [only] = values;
  if (only !== undefined && values.length === 1) {
    return sayComparison(speech, { op: isNegated ? 'ne' : 'eq', field, value: only });
  }
  return speech.say('cond.in', {
    subject: saySubject(speech, field),
    not: yesNo(isNegated),
    values: sayList(
      speech,
      values.map((value) => sayLiteral(speech, field, value)),
      { by: isNegated ? 'nor' : 'or' },
    ),
  });
}

function sayCount(speech: Speech, { event, ms, compare, count }: AtomOf<'countWithin'>): string {
  return speech.say(`cond.count.${compare === 'ne' ? 'eq' : compare}`, {
    event: speech.sayIfKnown(`event.${event}`) ?? event,
    n: count,
    count: sayNumber(count, speech.language),
    not: yesNo(compare === 'ne'),
    window: sayDuration(speech, ms),
  });
}

function sayComparison(speech: Speech, atom: AtomOf<Comparison>): string {
  const subject = saySubject(speech, atom.field);
  const not = yesNo(atom.op === 'ne');
  if ('other' in atom) return sayFieldComparison(speech, { ...atom, subject });
  const value = sayLiteral(speech, atom.field, atom.value);
  if (atom.op !== 'eq' && atom.op !== 'ne') {
    return speech.say(`cond.${scaleOf(speech, atom.field, atom.value)}.${atom.op}`, { subject, value });
  }
  const special = `says.${atom.field}.${String(atom.value)}`;
  return speech.sayIfKnown(special, { not }) ?? speech.say('cond.eq', { subject, not, value });
}

function sayFieldComparison(
  speech: Speech,
  { op, subject, field, other }: { op: Comparison; subject: string; field: string; other: string },
): string {
  const otherSubject = saySubject(speech, other);
  if (op === 'eq' || op === 'ne') {
    return speech.say('cond.eqOther', { subject, not: yesNo(op === 'ne'), other: otherSubject });
  }
  const id: MessageId = `cond.${scaleOf(speech, field, undefined)}.${op}`;
  return speech.say(id, { subject, value: otherSubject });
}

/** How sizes of a field are compared: as ranks, as points in time, or as sizes. */
function scaleOf(speech: Speech, field: string, value: Literal | undefined): 'rank' | 'time' | 'size' {
  const type = declarationOf(speech, field)?.type;
  if (type === 'orderedEnum' || typeof value === 'string') return 'rank';
  const isInstant = type === 'instant' || (typeof value === 'object' && 'instantMs' in value);
  return isInstant ? 'time' : 'size';
}
