import fc from 'fast-check';
import { nastyNumbers, nastyTexts } from './nasty.ts';

/** One change to a document. Numbers choose places modulo how many there are, so that any number fits any document. */
export type Mutation =
  | { readonly op: 'delete'; readonly at: number }
  /** Repeats a list entry beside itself; a member of an object under another key. */
  | { readonly op: 'repeat'; readonly at: number; readonly key: string }
  | { readonly op: 'rename'; readonly at: number; readonly key: string }
  | { readonly op: 'replace'; readonly at: number; readonly value: unknown }
  /** Puts what stands elsewhere here: a value of the same type, so that the shape often still fits. */
  | { readonly op: 'graft'; readonly at: number; readonly from: number }
  /** The same from under another key of the same name, so that the document is mostly still one of its kind. */
  | { readonly op: 'transplant'; readonly at: number; readonly from: number }
  | { readonly op: 'scale'; readonly at: number; readonly by: number }
  | { readonly op: 'swap'; readonly at: number; readonly with: number }
  | { readonly op: 'reverse'; readonly at: number };

type Container = Record<string, unknown> | unknown[];

interface Slot {
  readonly container: Container;
  readonly key: string | number;
}

const keys = fc.constantFrom(
  'constructor',
  '__proto__',
  '__proto__.polluted',
  'prototype',
  'toString',
  'hasOwnProperty',
  'x',
  '',
  'always',
  'back',
  'engine',
  '0',
  '-1',
  'a.b',
  '\u202Ekey',
);

const values: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nastyNumbers) },
  { weight: 3, arbitrary: fc.constantFrom(...nastyTexts) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], { x: {} }) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const place = fc.nat();

const factors = fc.constantFrom(-1, 0, 0.001, 0.5, 2, 1_000, 1e9);

/** A change of any kind. */
export const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ op: fc.constant('delete' as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('repeat' as const), at: place, key: keys }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('rename' as const), at: place, key: keys }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('replace' as const), at: place, value: values }) },
  { weight: 6, arbitrary: fc.record({ op: fc.constant('graft' as const), at: place, from: place }) },
  { weight: 8, arbitrary: fc.record({ op: fc.constant('transplant' as const), at: place, from: place }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('scale' as const), at: place, by: factors }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('swap' as const), at: place, with: place }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('reverse' as const), at: place }) },
);

/** A few changes, one after another. */
export const mutationLists: fc.Arbitrary<readonly Mutation[]> = fc.array(mutations, {
  minLength: 1,
  maxLength: 4,
});

/** A copy of a JSON document with the changes made to it; the document itself stays as it is. */
export function mutated(document: unknown, changes: readonly Mutation[]): unknown {
  const root: Container = [structuredClone(document)];
  for (const change of changes) apply(root, change);
  return Array.isArray(root) ? root[0] : undefined;
}

function apply(root: Container, change: Mutation): void {
  const slots = slotsOf(root);
  const slot = pick(slots, change.at);
  if (slot === null) return;
  // The table pairs each operation with its own function; indexing by a union loses that pairing.
  (changeBy[change.op] as Change<Mutation['op']>)(slot, change, slots);
}

type Change<O extends Mutation['op']> = (
  slot: Slot,
  change: Extract<Mutation, { op: O }>,
  slots: readonly Slot[],
) => void;

const changeBy: { readonly [O in Mutation['op']]: Change<O> } = {
  delete: (slot) => remove(slot),
  repeat: (slot, { key }) => repeat(slot, key),
  rename: (slot, { key }) => {
    if (Array.isArray(slot.container)) return;
    const value = get(slot);
    remove(slot);
    put({ container: slot.container, key }, value);
  },
  replace: (slot, { value }) => put(slot, structuredClone(value)),
  graft: (slot, { from }, slots) => {
    const type = typeName(get(slot));
    const alike = slots.filter((other) => typeName(get(other)) === type);
    copyFrom(pick(alike, from), slot);
  },
  transplant: (slot, { from }, slots) => {
    const [type, { key }] = [typeName(get(slot)), slot];
    const alike = slots.filter((other) => other.key === key && typeName(get(other)) === type);
    copyFrom(pick(alike, from), slot);
  },
  scale: (slot, { by }, slots) => {
    const target = typeof get(slot) === 'number' ? slot : pick(slots.filter(isNumeric), slots.indexOf(slot));
    if (target !== null) put(target, Number(get(target)) * by);
  },
  swap: (slot, { with: place }, slots) => {
    const other = pick(slots, place);
    if (other === null) return;
    const [mine, theirs] = [structuredClone(get(slot)), structuredClone(get(other))];
    put(other, mine);
    put(slot, theirs);
  },
  reverse: (slot) => {
    const value = get(slot);
    if (Array.isArray(value)) value.reverse();
  },
};

function copyFrom(source: Slot | null, slot: Slot): void {
  if (source !== null) put(slot, structuredClone(get(source)));
}

function isNumeric(slot: Slot): boolean {
  return typeof get(slot) === 'number';
}

/** Every place of a document, the root's own among them, in the order in which they stand. */
function slotsOf(root: Container): readonly Slot[] {
  const slots: Slot[] = [];
  const open: Container[] = [root];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    for (const key of Object.keys(container)) {
      const slot: Slot = { container, key: Array.isArray(container) ? Number(key) : key };
      slots.push(slot);
      const value = get(slot);
      if (isContainer(value)) open.push(value);
    }
  }
  return slots;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

function pick<T>(from: readonly T[], at: number): T | null {
  return from.length === 0 ? null : (from[at % from.length] ?? null);
}

function get({ container, key }: Slot): unknown {
  return Array.isArray(container) ? container[Number(key)] : container[key];
}

/** Defines the key, so that `__proto__` becomes an own property as a parser would make it. */
function put({ container, key }: Slot, value: unknown): void {
  Object.defineProperty(container, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function remove({ container, key }: Slot): void {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
}

function repeat(slot: Slot, key: string): void {
  const { container } = slot;
  const copy = structuredClone(get(slot));
  if (Array.isArray(container)) container.splice(Number(slot.key), 0, copy);
  else put({ container, key }, copy);
}
