import { ok, type Result } from '@rung/kernel';
import type { Problem } from './problem.ts';

/** What a command was answered when it was first carried out, or (`first` is null) what carrying it out now gives. */
export async function onlyOnce<T>(
  first: Result<T | null, Problem>,
  carryOut: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  if (!first.ok) return first;
  return first.value === null ? carryOut() : ok(first.value);
}
