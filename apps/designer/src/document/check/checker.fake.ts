import { check } from '@rung/compiler';
import type { Checker } from './checker.ts';

/** The real check, without a worker. */
export const plainChecker: Checker = {
  check: async (flow) => check(flow).diagnostics,
  dispose: () => undefined,
};
