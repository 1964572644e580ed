import { keysOfPointer } from '@rung/kernel';
import type fc from 'fast-check';
import { expect } from 'vitest';

const { RUNG_FUZZ_RUNS: runs, RUNG_FUZZ_SEED: seed } = process.env;

/** A long search is given time in proportion; one that hangs still ends. */
export const fuzzTimeout: number = 120_000 + 100 * Number(runs ?? 0);

/**
 * How a property is searched: the same few cases in every run of the suite, so that it never fails by chance. With
 * `RUNG_FUZZ_RUNS` in the environment that many cases, and others each time unless `RUNG_FUZZ_SEED` says which.
 */
export function fuzz(cases: number): fc.Parameters<unknown> {
  const chosen = seed ?? (runs === undefined ? '20260302' : undefined);
  return {
    numRuns: runs === undefined ? cases : Number(runs),
    ...(chosen === undefined ? {} : { seed: Number(chosen) }),
  };
}

/** What every refusal tells. */
export interface Told {
  readonly code: string;
  readonly path?: string | undefined;
  readonly message: string;
}

/** Whether a JSON pointer leads to something in a document, or to where something is missing. */
export function isPlaceOf(document: unknown, pointer: string | undefined): boolean {
  const keys = pointer === undefined ? null : keysOfPointer(pointer);
  if (keys === null) return false;
  let at = document;
  for (const [index, key] of keys.entries()) {
    if (typeof at !== 'object' || at === null) return false;
    if (!Object.hasOwn(at, key)) return index === keys.length - 1;
    at = Reflect.get(at, key);
  }
  return true;
}

/** Expects of refusals that each has a code of the kind, a place in the document and a message without remains of code. */
export function expectTold(document: unknown, refusals: readonly Told[], codes: RegExp): void {
  for (const { code, path, message } of refusals) {
    if (!codes.test(code) || !isPlaceOf(document, path) || /\[object|Invalid input/.test(message)) {
      expect.fail(`${code} at ${path}: ${message}`);
    }
  }
}

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
const namesAtFirst = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

/** Expects that nothing was written to what all objects inherit. */
export function expectCleanPrototypes(): void {
  expect(prototypes.map((prototype) => Reflect.ownKeys(prototype).length)).toEqual(namesAtFirst);
}
