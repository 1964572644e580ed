import { type Atom, assertNever, type Comparison } from '@rung/kernel';
import { type ConditionExpr, normalise } from './expr.ts';
import { durationText, literalText, quoted } from './internal/literal-text.ts';
import { pathText } from './internal/path-text.ts';

const symbols: Readonly<Record<Comparison, string>> = {
  eq: '==',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};

/** How tightly an expression binds; what binds less tightly than its surroundings needs parentheses. */
export type Binding = 0 | 1 | 2 | 3 | 4;

const ANY: Binding = 1;
const ALL: Binding = 2;
const RELATION: Binding = 3;
const UNARY: Binding = 4;

/** How tightly surroundings bind, by name; `alone` is nothing around. */
export const bindings = { alone: 0, any: ANY, all: ALL, unary: UNARY } as const;

type Printed = readonly [text: string, binding: Binding];

function relation(left: string, symbol: string, right: string): Printed {
  return [`${left} ${symbol} ${right}`, RELATION];
}

function atomParts(atom: Atom): Printed {
  const call = (text: string): Printed => [text, UNARY];
  switch (atom.op) {
    case 'in':
      return relation(pathText(atom.field), 'in', `[${atom.values.map(literalText).join(', ')}]`);
    case 'member':
      return relation(quoted(atom.value), 'in', pathText(atom.field));
    case 'has':
      return call(`has(${pathText(atom.field)})`);
    case 'is':
      return call(pathText(atom.field));
    case 'mentions':
      return call(`mentions(${pathText(atom.field)}, ${pathText(`words.${atom.words}`)})`);
    case 'contains':
    case 'startsWith':
      return call(`${pathText(atom.field)}.${atom.op}(${quoted(atom.value)})`);
    case 'changedTo':
    case 'wasEver':
      return call(`${atom.op}(${pathText(atom.field)}, ${literalText(atom.value)})`);
    case 'countWithin':
      return relation(
        `countWithin(${quoted(atom.event)}, duration("${durationText(atom.ms)}"))`,
        symbols[atom.compare],
        String(atom.count),
      );
    case 'isOpen':
      return call(`isOpen(${pathText(`calendars.${atom.calendar}`)})`);
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return relation(
        pathText(atom.field),
        symbols[atom.op],
        'other' in atom ? pathText(atom.other) : literalText(atom.value),
      );
    default:
      return assertNever(atom);
  }
}

/** An atom alone, in its one spelling. Two atoms are the same exactly if they print alike. */
export function printAtom(atom: Atom): string {
  return atomParts(atom)[0];
}

/** The text of an expression in normal form, in parentheses if its surroundings bind more tightly. */
export function printWithin(expr: ConditionExpr, surrounding: Binding): string {
  const [text, binding] = parts(expr);
  return binding < surrounding ? `(${text})` : text;
}

function parts(expr: ConditionExpr): Printed {
  if ('all' in expr) return [expr.all.map((part) => printWithin(part, ALL)).join(' && '), ALL];
  if ('any' in expr) return [expr.any.map((part) => printWithin(part, ANY)).join(' || '), ANY];
  if ('not' in expr) return [`!${printWithin(expr.not, UNARY)}`, UNARY];
  if ('atom' in expr) return atomParts(expr.atom);
  return [String(expr.constant), UNARY];
}

/**
 * The one text of a condition: fewest parentheses, one spelling of everything, no comments. Parsing it gives the
 * {@link normalise | normal form} of the tree, and printing that gives the same text.
 */
export function printCondition(expr: ConditionExpr): string {
  return printWithin(normalise(expr), ANY);
}
