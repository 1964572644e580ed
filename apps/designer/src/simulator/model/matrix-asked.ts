import type { Flow } from '@rung/flow';
import { type Money, own, type ScenarioEvent, type TraceEntry, type Truth } from '@rung/kernel';
import type { PartOf } from '../../inspector/parts.ts';
import { grantsInOrder } from '../../node-kinds/shared/grant-sentence.ts';

/** What an authority step asked the matrix, and the limits that speak of it. */
export interface MatrixAsked {
  readonly action: string;
  /** Null where nothing was said of an amount, or it comes from a field. */
  readonly amount: Money | null;
  /** In the order of the matrix; `isWithin` compares with the limit alone, not with the row's condition. */
  readonly rows: readonly {
    readonly id: string;
    readonly grant: PartOf<'grants'>;
    readonly isWithin: Truth;
  }[];
}

/**
 * What an entry asked the matrix; null if it did not, or if nobody knows about what. The trace of such a step holds only the
 * way it went, so this is told by the event and the limits.
 *
 * @param event what set the entry off, where that was an event from outside.
 */
export function matrixAsked(
  flow: Flow,
  entry: TraceEntry,
  event: ScenarioEvent | undefined,
): MatrixAsked | null {
  const node = entry.step === 'node' ? own(flow.nodes, entry.node) : undefined;
  if (node?.kind !== 'authority') return null;
  const request = event?.type === 'action.requested' ? event : undefined;
  const isRequested = request !== undefined && (node.config.action ?? request.action) === request.action;
  const action = isRequested ? request.action : node.config.action;
  if (action === undefined) return null;
  const amount = (isRequested ? request.amount : undefined) ?? null;
  const rows = grantsInOrder(flow).filter(([, grant]) => grant.action === action);
  return {
    action,
    amount,
    rows: rows.map(([id, grant]) => ({ id, grant, isWithin: within(grant, amount) })),
  };
}

/** Whether an amount is within a limit; with a window, what was granted before counts too, which is not known here. */
function within({ limit, window }: PartOf<'grants'>, amount: Money | null): Truth {
  if (limit.kind === 'unbounded') return 'true';
  if (limit.kind === 'never') return 'false';
  if (limit.kind !== 'money' || amount?.currency !== limit.currency) return 'unknown';
  const isCovered = amount.amount < limit.amount || (limit.inclusive && amount.amount === limit.amount);
  if (!isCovered) return 'false';
  return window === undefined ? 'true' : 'unknown';
}
