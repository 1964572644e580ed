import { err, ok, type Result } from '@rung/kernel';
import type { HostListener } from '@rung/simulator';
import { rehearsalLimits } from './limits.ts';
import type { Refusal } from './refusal.ts';
import { rowsOfGroup } from './trace-page.ts';

class TooMuch extends Error {
  readonly what: 'steps' | 'rows';

  constructor(what: 'steps' | 'rows') {
    super(what);
    this.what = what;
  }
}

/** What a run may give at most. */
export type RunLimits = Readonly<Record<'steps' | 'rows', number>>;

/**
 * Does a run whose steps the given listener is told, and ends it once there are too many: a scenario within
 * its limits, on a policy within its own, may still give more than memory holds.
 */
export function boundedRun<T>(
  run: (listener: HostListener) => T,
  stepped: HostListener['stepped'] = () => undefined,
  limits: RunLimits = rehearsalLimits,
): Result<T, Refusal> {
  let [steps, rows] = [0, 0];
  const listener: HostListener = {
    stepped: (step) => {
      steps += 1;
      rows += step.result.effects.length;
      for (const group of step.result.trace) rows += rowsOfGroup(group);
      if (steps > limits.steps) throw new TooMuch('steps');
      if (rows > limits.rows) throw new TooMuch('rows');
      stepped(step);
    },
    refused: () => undefined, // a failure of the result says so
  };
  try {
    return ok(run(listener));
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return err({ code: 'tooMuchHappens', what: error.what, limit: limits[error.what] });
  }
}
