import { type ConditionExpr, conditionContext, parseCondition, printAtom } from '@rung/condition';
import type { Atom, ConditionTrace, TraceRow, Truth } from '@rung/kernel';
import type { Speech } from '../speech.ts';
import { sayCondition } from './condition.ts';

/** A row of a condition as the condition needed it: what stands below a “not” is needed not to be so. */
export interface AskedRow {
  /** The atom and the values that it saw. */
  readonly row: TraceRow;
  /** In plain words, to stand inside a sentence: `the message is not automated`. */
  readonly needed: string;
  /** Whether what was needed is so; the opposite of the row's own result below a “not”. */
  readonly holds: Truth;
}

const opposite: Readonly<Record<Truth, Truth>> = { true: 'false', false: 'true', unknown: 'unknown' };

/**
 * The rows of a condition in the order in which it names them. A trace tells of each atom whether it is so; on which side of a “not” it
 * stands only the condition's text tells, and one that stands on both sides is two rows.
 */
export function askedRows(speech: Speech, condition: ConditionTrace): readonly AskedRow[] {
  const rows = new Map(condition.rows.map((row) => [printAtom(row.atom), row]));
  const expr = exprOf(speech, condition);
  const asked = new Map<string, AskedRow>();
  for (const { atom, isNegated } of expr === null ? [] : sidesOf(expr, false)) {
    const text = printAtom(atom);
    const row = rows.get(text);
    if (row !== undefined) asked.set(`${isNegated} ${text}`, askedRow(speech, row, isNegated));
  }
  // Of a text that these names cannot read the rows are told by themselves.
  const isWhole = asked.size >= rows.size;
  return isWhole ? [...asked.values()] : condition.rows.map((row) => askedRow(speech, row, false));
}

interface Side {
  readonly atom: Atom;
  readonly isNegated: boolean;
}

/** The atoms of a condition from left to right, and whether each is needed not to be so. */
function sidesOf(expr: ConditionExpr, isNegated: boolean): readonly Side[] {
  if ('atom' in expr) return [{ atom: expr.atom, isNegated }];
  if ('not' in expr) return sidesOf(expr.not, !isNegated);
  if ('constant' in expr) return [];
  return ('all' in expr ? expr.all : expr.any).flatMap((part) => sidesOf(part, isNegated));
}

function askedRow(speech: Speech, row: TraceRow, isNegated: boolean): AskedRow {
  const { atom, result } = row;
  return {
    row,
    needed: sayCondition(speech, isNegated ? { not: { atom } } : { atom }),
    holds: isNegated ? opposite[result] : result,
  };
}

/** What a traced condition means. Which lists and calendars there are its rows tell, also where nothing else knows them. */
function exprOf({ names }: Speech, { cel, rows }: ConditionTrace): ConditionExpr | null {
  const atoms = rows.map(({ atom }) => atom);
  const context = conditionContext({
    wordLists: atoms.flatMap((atom) => (atom.op === 'mentions' ? [atom.words] : [])),
    calendars: atoms.flatMap((atom) => (atom.op === 'isOpen' ? [atom.calendar] : [])),
  });
  const parsed = parseCondition(cel, { ...context, fields: { ...context.fields, ...names.fields } });
  return parsed.ok ? parsed.value.expr : null;
}
