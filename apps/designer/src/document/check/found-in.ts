import { applyFix, type CheckMemory, check } from '@rung/compiler';
import { isPartName, stepsUsing } from '@rung/editing';
import { type Flow, parseFlow } from '@rung/flow';
import { type Diagnostic, keysOfPointer } from '@rung/kernel';
import type { Found } from '../found.ts';

/** Of how many findings it is looked ahead what their repair brings. Those of the policy as a whole are few. */
const mostLookedAhead = 8;

/**
 * Everything that is wrong or doubtful about a flow. What is about a part comes with the steps that use it, for people meet an
 * empty text where it is sent; and a repair of what is no step's, with what it would bring.
 */
export function foundIn(flow: Flow, memory: CheckMemory): readonly Found[] {
  const { diagnostics } = check(flow, memory);
  let usersOf: ReturnType<typeof stepsUsing> | undefined;
  let lookedAhead = 0;
  const known = new Set(diagnostics.map(keyOf));
  return diagnostics.map((diagnostic): Found => {
    if (diagnostic.nodeId !== undefined) return diagnostic;
    const part = partOf(diagnostic);
    if (part !== null) usersOf ??= stepsUsing(flow);
    const usedBy = part === null ? [] : (usersOf?.(part) ?? []);
    const looksAhead = diagnostic.fix !== undefined && lookedAhead++ < mostLookedAhead;
    const brings = looksAhead ? broughtBy(diagnostic, { flow, memory, known }) : [];
    return {
      ...diagnostic,
      ...(usedBy.length > 0 && { usedBy }),
      ...(brings.length > 0 && { brings }),
    };
  });
}

/** The entry that a finding is about; null where it is about something else, or but a remark, which is none of a step's business. */
function partOf({ path, severity }: Diagnostic) {
  const [part = '', id] = keysOfPointer(path ?? '') ?? [];
  return severity === 'info' || id === undefined || !isPartName(part) ? null : { part, id };
}

interface Before {
  readonly flow: Flow;
  readonly memory: CheckMemory;
  readonly known: ReadonlySet<string>;
}

/** What a repair brings that was not found before; remarks aside. */
function broughtBy({ fix }: Diagnostic, { flow, memory, known }: Before): readonly Diagnostic[] {
  if (fix === undefined) return [];
  const fixed = applyFix(flow, fix);
  if (!parseFlow(fixed).ok) return [];
  // It is a flow, as has just been found.
  const { diagnostics } = check(fixed as Flow, memory);
  return diagnostics.filter((found) => found.severity !== 'info' && !known.has(keyOf(found)));
}

const keyOf = ({ code, path, data }: Diagnostic): string => JSON.stringify([code, path, data]);
