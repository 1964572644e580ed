import type { QueryOperator, QueryRule } from '@rung/condition';
import type { FieldDeclaration, FieldType, Literal } from '@rung/kernel';
import { noValue } from './blank.ts';

/** What a row may be about: a field of a type, the business hours of a calendar, or how often something happened. */
export type Subject = 'calendar' | 'event' | FieldType;

/** What rows may speak of. */
export interface Vocabulary {
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly wordLists: readonly string[];
}

/** What a row's field name stands for. */
export function subjectOf(name: string, fields: Vocabulary['fields']): Subject {
  if (name.startsWith('calendars.')) return 'calendar';
  if (name.startsWith('events.')) return 'event';
  return Object.hasOwn(fields, name) ? (fields[name]?.type ?? 'text') : 'text';
}

const known = ['notNull', 'null'] as const;
const equal = ['=', '!='] as const;
const bySize = ['>=', '>', '<=', '<'] as const;
const changes = ['changedTo', 'notChangedTo', 'wasEver', 'wasNever'] as const;
const listed = ['in', 'notIn'] as const;

const bySubject: Readonly<Record<Subject, readonly QueryOperator[]>> = {
  boolean: [...equal, ...changes, ...known],
  enum: [...equal, ...listed, ...changes, ...known],
  orderedEnum: [...equal, ...bySize, ...listed, ...changes, ...known],
  number: [...bySize, ...equal, ...listed, ...changes, ...known],
  money: [...bySize, ...equal, ...changes, ...known],
  text: [
    ...equal,
    'contains',
    'doesNotContain',
    'beginsWith',
    'doesNotBeginWith',
    'mentions',
    'doesNotMention',
    ...listed,
    ...changes,
    ...known,
  ],
  set: ['contains', 'doesNotContain', ...known],
  instant: [...bySize, ...equal, ...changes, ...known],
  duration: [...bySize, ...known],
  calendar: ['isOpen', 'isClosed'],
  event: [...bySize, ...equal],
};

const aboutWords: ReadonlySet<string> = new Set(['mentions', 'doesNotMention']);

/** What a row about a field may say, the likeliest first. */
export function operatorsFor(
  field: string,
  { fields }: Pick<Vocabulary, 'fields'>,
): readonly QueryOperator[] {
  return bySubject[subjectOf(field, fields)];
}

const comparing: ReadonlySet<string> = new Set([...equal, ...bySize]);
const unfitForFields: ReadonlySet<Subject> = new Set(['calendar', 'event', 'boolean', 'set']);

/** Whether a row may compare its field with another one. */
export function comparesFields({ field, operator }: QueryRule, { fields }: Vocabulary): boolean {
  return comparing.has(operator) && !unfitForFields.has(subjectOf(field, fields));
}

/** Whether an operator says all by itself. */
export function standsAlone(operator: string): boolean {
  return ['notNull', 'null', 'isOpen', 'isClosed'].includes(operator);
}

/** What kind of value an operator takes: a list, a word list, nothing, a count, or one value. */
export function valueShape(
  rule: Pick<QueryRule, 'field' | 'operator'>,
): 'none' | 'list' | 'words' | 'count' | 'one' {
  if (standsAlone(rule.operator)) return 'none';
  if (rule.field.startsWith('events.')) return 'count';
  if (aboutWords.has(rule.operator)) return 'words';
  return rule.operator === 'in' || rule.operator === 'notIn' ? 'list' : 'one';
}

/** A new row about a field. Its value is left to the writer: one that nobody chose must not be kept. */
export function newRule(field: string, about: Vocabulary): QueryRule {
  const operator = operatorsFor(field, about)[0] ?? '=';
  return { field, operator, value: firstValue({ field, operator }, about), valueSource: 'value' };
}

/**
 * The row about another field. An amount stays, with how it is compared, where the other field holds money, too: it was chosen, and
 * only what it is an amount of was mistaken.
 */
export function withField(rule: QueryRule, field: string, about: Vocabulary): QueryRule {
  const holdsMoney = (path: string): boolean => subjectOf(path, about.fields) === 'money';
  const isKept = rule.valueSource === 'value' && holdsMoney(rule.field) && holdsMoney(field);
  return isKept ? { ...rule, field } : newRule(field, about);
}

/** The row with another operator, and its value as far as the operator can take it. */
export function withOperator(rule: QueryRule, operator: QueryOperator, about: Vocabulary): QueryRule {
  const next = { ...rule, operator };
  const [before, after] = [valueShape(rule), valueShape(next)];
  if (rule.valueSource === 'field') {
    if (comparesFields(next, about)) return next;
    return { ...next, valueSource: 'value', value: firstValue(next, about) };
  }
  if (before === after) return next;
  if (before === 'one' && after === 'list' && isLiteral(rule.value)) return { ...next, value: [rule.value] };
  if (before === 'list' && after === 'one' && Array.isArray(rule.value)) {
    const [only] = rule.value as readonly Literal[]; // a list's value is a list of literals (QueryRule)
    if (only !== undefined) return { ...next, value: only };
  }
  return { ...next, value: firstValue(next, about) };
}

/** Whether a row's value is a single one. */
export function isLiteral(value: QueryRule['value']): value is Literal {
  return !Array.isArray(value) && !(typeof value === 'object' && 'count' in value);
}

/** What a row's value begins with: nothing, where there is a choice. */
export function firstValue(
  rule: Pick<QueryRule, 'field' | 'operator'>,
  about: Vocabulary,
): QueryRule['value'] {
  switch (valueShape(rule)) {
    case 'none':
      return '';
    case 'words':
      return about.wordLists.length === 1 ? (about.wordLists[0] ?? noValue) : noValue;
    default:
      return noValue;
  }
}
