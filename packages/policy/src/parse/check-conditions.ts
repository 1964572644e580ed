import {
  type Atom,
  type ConditionTree,
  type Diagnostic,
  derivedEventTypes,
  eventTypes,
  type FieldType,
  type Literal,
} from '@rung/kernel';
import type { Policy } from '../policy.ts';
import { policyDiagnostic } from './policy-diagnostic.ts';
import { below, type Findings, names, type Place } from './references.ts';

/** Deepest nesting of a condition: readers of other languages may recurse without care. */
export const maxTreeDepth = 100;

const knownEvents: ReadonlySet<string> = new Set([...eventTypes, ...derivedEventTypes]);

/** Whether an event type is one that a host feeds or the engine derives. */
export function isKnownEvent(type: string): boolean {
  return knownEvents.has(type);
}

/** Atoms name existing fields, lists and calendars and suit their types; trees name existing atoms. */
export function* checkConditions(policy: Policy): Findings {
  for (const [i, atom] of policy.atoms.entries()) yield* checkAtom({ policy, path: ['atoms', i] }, atom);
  for (const [i, { tree }] of policy.conditions.entries()) {
    yield* checkTree({ policy, path: ['conditions', i, 'tree'] }, tree, 1);
  }
}

function* checkTree(place: Place, tree: ConditionTree, depth: number): Generator<Diagnostic> {
  if (depth > maxTreeDepth) {
    yield policyDiagnostic('treeTooDeep', { limit: maxTreeDepth }, place.path);
    return;
  }
  if ('atom' in tree) {
    const { length } = place.policy.atoms;
    if (tree.atom >= length) {
      yield policyDiagnostic('indexOutOfRange', { table: 'atoms', index: tree.atom, length }, place.path);
    }
    return;
  }
  for (const child of childrenOf(tree)) yield* checkTree(place, child, depth + 1);
}

function childrenOf(tree: ConditionTree): readonly ConditionTree[] {
  if ('all' in tree) return tree.all;
  if ('any' in tree) return tree.any;
  return 'not' in tree ? [tree.not] : [];
}

function* checkAtom(place: Place, atom: Atom): Generator<Diagnostic> {
  if (atom.op === 'isOpen') return yield* names(below(place, 'calendar'), 'calendar', atom.calendar);
  if (atom.op === 'countWithin') {
    if (isKnownEvent(atom.event)) return;
    return yield policyDiagnostic(
      'unknownWord',
      { kind: 'event', word: atom.event },
      below(place, 'event').path,
    );
  }
  if (atom.op === 'mentions') yield* names(below(place, 'words'), 'word list', atom.words);
  if ('other' in atom) yield* names(below(place, 'other'), 'field', atom.other);
  const unknown = [...names(below(place, 'field'), 'field', atom.field)];
  yield* unknown;
  if (unknown.length === 0) yield* checkOperands(place, atom);
}

/** The type of a field that is known to be declared. */
function typeOf({ policy }: Place, field: string): FieldType {
  return policy.fields[field]?.type ?? 'text';
}

function* checkOperands(
  place: Place,
  atom: Exclude<Atom, { op: 'isOpen' | 'countWithin' }>,
): Generator<Diagnostic> {
  const type = typeOf(place, atom.field);
  if (!fits(place, atom, type)) {
    yield policyDiagnostic('operandType', { field: atom.field, type, op: atom.op }, place.path);
  }
}

function fits(place: Place, atom: Exclude<Atom, { op: 'isOpen' | 'countWithin' }>, type: FieldType): boolean {
  switch (atom.op) {
    case 'has':
      return true;
    case 'is':
      return type === 'boolean';
    case 'member':
      return type === 'set';
    case 'mentions':
    case 'contains':
    case 'startsWith':
      return isWords(type);
    case 'in':
      return atom.values.every((value) => suits(value, type));
    default:
      return 'other' in atom ? comparable(type, typeOf(place, atom.other)) : suits(atom.value, type);
  }
}

function isWords(type: FieldType): boolean {
  return type === 'text' || type === 'enum' || type === 'orderedEnum';
}

function comparable(a: FieldType, b: FieldType): boolean {
  return a === b || (isWords(a) && isWords(b));
}

function suits(value: Literal, type: FieldType): boolean {
  if (typeof value === 'string') return isWords(type) || type === 'set';
  if (typeof value === 'number') return type === 'number';
  if (typeof value === 'boolean') return type === 'boolean';
  if ('money' in value) return type === 'money';
  return 'instantMs' in value ? type === 'instant' : type === 'duration';
}
