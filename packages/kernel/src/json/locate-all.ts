import { jsonPointer, keysOfPointer } from '../document/json-pointer.ts';
import { JsonReader } from './json-reader.ts';
import { positionsOf, type TextPosition } from './text-position.ts';

/**
 * Where in a JSON text the values of many JSON pointers begin, as {@link locate} says of one; pointers without a value are
 * left out. Reads the text once, however many pointers there are.
 */
export function locateAll(text: string, pointers: Iterable<string>): ReadonlyMap<string, TextPosition> {
  const wanted = byDepth(pointers);
  const offsets = new Map<string, number>();
  const reader = new JsonReader(text, {
    maxDepth: Number.POSITIVE_INFINITY,
    onValue: (depth, offset) => {
      const here = wanted.get(depth);
      const pointer = here === undefined ? '' : jsonPointer(reader.path());
      if (here?.has(pointer) && !offsets.has(pointer)) offsets.set(pointer, offset);
    },
  });
  reader.read();
  const { failure } = reader;
  const isValue = (offset: number): boolean =>
    failure?.offset !== offset || (failure.code !== 'syntax' && failure.code !== 'truncated');
  const found = [...offsets].filter(([, offset]) => isValue(offset));
  const positions = positionsOf(
    text,
    found.map(([, offset]) => offset),
  );
  return new Map(
    found.flatMap(([pointer, offset]) => {
      const position = positions.get(offset);
      return position === undefined ? [] : [[pointer, position] as const];
    }),
  );
}

/** Pointers by how many containers their value stands in, so that other depths cost nothing. */
function byDepth(pointers: Iterable<string>): ReadonlyMap<number, ReadonlySet<string>> {
  const wanted = new Map<number, Set<string>>();
  for (const pointer of pointers) {
    const depth = keysOfPointer(pointer)?.length;
    if (depth !== undefined) wanted.set(depth, (wanted.get(depth) ?? new Set()).add(pointer));
  }
  return wanted;
}
