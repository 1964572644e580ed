import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { type LoweredCalendars, lowerCalendars } from './calendar/lower-calendars.ts';
import { CheckMemory } from './check-memory.ts';
import { checkFlow } from './checks/index.ts';
import { sortKeys } from './internal/sort-keys.ts';
import { usedCalendars } from './lower/calendars.ts';
import { lowerPolicy } from './lower/policy.ts';
import { type FlowModel, modelOf } from './model/flow-model.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';

/** What became of a flow. */
export interface CompileResult {
  /** The compiled policy with sorted keys, as it travels; null when any finding is an error. */
  readonly policy: Policy | null;
  /** Every finding: errors first, then by place, code and text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of a flow before it is compiled. */
export interface CheckResult extends Pick<CompileResult, 'diagnostics'> {
  /** The policy's bounds; null when any finding is an error. */
  readonly bounds: Policy['bounds'] | null;
}

/**
 * Compiles a flow to a policy and reports everything that is wrong or doubtful about it. Pure, and deterministic to
 * the byte: the same flow, whatever the order of its keys, gives the same policy and the same findings on every
 * machine. Any finding of severity `error` means that there is no policy; warnings and remarks compile.
 *
 * Codes: LNT-nn and RNG-nnn are this package's (`diagnosticTable`), CND-nn those of conditions, CAL-nn those of
 * calendars.
 */
export function compile(flow: Flow): CompileResult {
  const { model, lowered, diagnostics } = examine(flow, new CheckMemory());
  return { policy: hasErrors(diagnostics) ? null : sortKeys(lowerPolicy(model, lowered)), diagnostics };
}

/**
 * The findings and bounds that {@link compile} gives, in two thirds of its time, because no policy is made.
 *
 * With the memory of an earlier check it takes a fraction of that: what is the same object in both flows is not looked at
 * again. The answer is the same. Flows that share a memory must not be changed in place.
 */
export function check(flow: Flow, memory = new CheckMemory()): CheckResult {
  const { model, diagnostics } = examine(flow, memory);
  return { bounds: hasErrors(diagnostics) ? null : sortKeys(model.bounds), diagnostics };
}

interface Examined {
  readonly model: FlowModel;
  readonly lowered: LoweredCalendars;
  readonly diagnostics: readonly Diagnostic[];
}

function examine(flow: Flow, memory: CheckMemory): Examined {
  const model = modelOf(flow, memory);
  const used = new Set(usedCalendars(model));
  const lowered = lowerCalendars({ calendars: flow.calendars, used });
  const diagnostics = sortDiagnostics([
    ...checkFlow(model),
    ...model.conditionFindings,
    ...lowered.diagnostics,
  ]);
  return { model, lowered, diagnostics };
}

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
