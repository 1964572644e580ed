import { evaluate } from '../condition/conditions.ts';
import { explain, unknownOperands } from '../condition/explain.ts';
import { TRUE, UNKNOWN } from '../condition/snapshot.ts';
import type { At } from './path.ts';
import { leaveBy, type Walk } from './walk-context.ts';

/** The first case that holds, else `else`. */
export function walkCondition(walk: Walk, met: At<'condition'>): string | null {
  const { run, snapshot } = walk;
  const { id, node } = met;
  const { conditions } = run.linked;
  walk.asks = true;
  let port = 'else';
  for (const { id: caseId, when } of node.cases) {
    const truth = evaluate(conditions, when, snapshot);
    if (truth === UNKNOWN) noteUnknown(walk, id, when);
    if (truth === TRUE) {
      port = `case:${caseId}`;
      break;
    }
  }
  run.recorder?.add({
    step: 'case',
    node: id,
    port,
    cases: node.cases.map((row) => ({ id: row.id, condition: explain(conditions, row.when, snapshot) })),
  });
  return leaveBy(walk, met, port);
}

function noteUnknown({ run, snapshot, ops }: Walk, node: string, when: number): void {
  const { missing, currencyMismatch } = unknownOperands(run.linked.conditions, when, snapshot);
  for (const field of missing) ops.push({ op: 'note', node, what: 'unknown', data: { field } });
  for (const field of currencyMismatch)
    ops.push({ op: 'note', node, what: 'currencyMismatch', data: { field } });
}
