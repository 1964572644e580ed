import type { Result } from '@rung/kernel';

/** What a result holds that must hold something. */
export function granted<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
