import { inserted } from '@rung/wording';

/**
 * A name that people gave, where it is shown: as sentences take one in, so that no marks of its own reorder what stands around
 * it, but whole. `otherwise` where nothing is left.
 */
export function shown(name: string, otherwise = ''): string {
  return inserted(name, Number.POSITIVE_INFINITY) || otherwise;
}
