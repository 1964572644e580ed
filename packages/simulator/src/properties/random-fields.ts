import {
  type Atom,
  dayMs,
  epochMs,
  type FieldDeclaration,
  type FieldValue,
  formatInstant,
  type Literal,
  own,
  standardFields,
} from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { Random } from './random.ts';

/** A field that events may set, with the constants its conditions compare it with. */
export interface RandomField {
  readonly path: string;
  readonly declaration: FieldDeclaration;
  readonly constants: readonly Literal[];
}

/** The fields of a policy that a host may set: custom ones, and the standard ones it reads. */
export function settableFields(policy: Policy): readonly RandomField[] {
  return Object.keys(policy.fields)
    .toSorted()
    .flatMap((path) => {
      const standard = own(standardFields, path);
      const declaration = own(policy.fields, path);
      const isHosts = standard === undefined || standard.kept === 'host';
      // A ticket's id and status have events of their own.
      const isFree = path !== 'ticket.id' && path !== 'ticket.status';
      if (declaration === undefined || !isHosts || !isFree) return [];
      return [{ path, declaration: toDeclaration(declaration), constants: constantsOf(policy, path) }];
    });
}

/** The policy's form of a declaration leaves out what is absent, as the kernel's does. */
function toDeclaration({ type, values, range }: Policy['fields'][string]): FieldDeclaration {
  return { type, ...(values === undefined ? {} : { values }), ...(range === undefined ? {} : { range }) };
}

function constantsOf(policy: Policy, path: string): readonly Literal[] {
  return policy.atoms.flatMap((atom: Atom): readonly Literal[] => {
    if (!('field' in atom) || atom.field !== path) return [];
    if ('values' in atom) return atom.values;
    return 'value' in atom ? [atom.value] : [];
  });
}

/** A value that fits the field, often one at or next to a constant that a condition compares it with. */
export function randomValue(field: RandomField, random: Random, nowMs: number): FieldValue {
  const constant = random.chance(0.6) ? random.pick(field.constants) : undefined;
  return (
    (constant === undefined ? undefined : nearConstant(field, constant, random)) ??
    anyValue(field, random, nowMs)
  );
}

function nearConstant(
  { declaration }: RandomField,
  constant: Literal,
  random: Random,
): FieldValue | undefined {
  if (typeof constant === 'number') return inRange(constant + random.between(-1, 1), declaration);
  if (typeof constant === 'string') return ofType(declaration, constant);
  if (typeof constant === 'boolean') return constant;
  if ('money' in constant)
    return { ...constant.money, amount: constant.money.amount + random.between(-1, 1) };
  return 'instantMs' in constant
    ? formatInstant(epochMs(constant.instantMs + random.between(-1, 1)))
    : undefined;
}

function ofType({ type, values }: FieldDeclaration, constant: string): FieldValue | undefined {
  if (type === 'set') return [constant];
  if (type === 'text') return constant;
  return values?.includes(constant) ? constant : undefined;
}

function inRange(value: number, { range }: FieldDeclaration): number {
  return Math.min(range?.max ?? value, Math.max(range?.min ?? value, value));
}

function anyValue({ declaration }: RandomField, random: Random, nowMs: number): FieldValue {
  switch (declaration.type) {
    case 'boolean':
      return random.chance(0.5);
    case 'enum':
    case 'orderedEnum':
      return random.pick(declaration.values ?? []) ?? null;
    case 'number':
      return inRange(random.between(-100, 1000) / 10, declaration);
    case 'money':
      return { amount: random.between(0, 2_000_000), currency: random.pick(['USD', 'USD', 'EUR']) ?? 'USD' };
    case 'instant':
      return formatInstant(epochMs(nowMs + random.between(-30, 30) * dayMs));
    case 'set':
      return random.pick([[], ['a'], ['a', 'b']]) ?? [];
    case 'text':
      return random.pick(['alpha', 'beta', '']) ?? '';
    case 'duration':
      return null;
    default:
      return declaration.type satisfies never;
  }
}
