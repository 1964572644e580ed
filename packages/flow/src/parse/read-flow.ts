import { type Diagnostic, err, keysOfPointer, ok, type Result, readJson } from '@rung/kernel';
import type { Flow } from '../flow.ts';
import { flowDiagnostic, parseFlow } from './parse-flow.ts';

/** A flow as read from a file, and what was put right on the way. */
export interface ReadFlow {
  readonly flow: Flow;
  /** Present when something that means nothing was dropped; severity `info`, code `FLW-20`. */
  readonly repaired?: readonly Diagnostic[];
}

/**
 * Reads the text or bytes of a `*.flow.json`. Never throws. Positions of nodes that are no longer there, which merging
 * two drawings leaves behind, are dropped and told in `repaired`.
 *
 * @returns `FLW-02` with line and column for text that is not JSON, else the findings of {@link parseFlow}.
 */
export function readFlow(source: string | Uint8Array): Result<ReadFlow, readonly Diagnostic[]> {
  const json = readJson(source);
  if (!json.ok) {
    const { message: reason, line, column, path } = json.error;
    const place = keysOfPointer(path) ?? [];
    return err([flowDiagnostic({ problem: 'notJson', data: { reason, line, column } }, place)]);
  }
  const parsed = parseFlow(json.value);
  return parsed.ok ? ok(repair(parsed.value)) : parsed;
}

function repair(flow: Flow): ReadFlow {
  const { layout = {}, ...rest } = flow;
  const stale = Object.keys(layout).filter((id) => !Object.hasOwn(flow.nodes, id));
  if (stale.length === 0) return { flow };
  const kept = Object.entries(layout).filter(([id]) => Object.hasOwn(flow.nodes, id));
  return { flow: { ...rest, layout: Object.fromEntries(kept) }, repaired: stale.map(staleLayout) };
}

function staleLayout(node: string): Diagnostic {
  return {
    code: 'FLW-20',
    severity: 'info',
    message: `A position was kept for "${node}", a node that is no longer there; it was dropped.`,
    path: `/layout/${node}`,
    data: { node },
  };
}
