import type { Flow } from '@rung/flow';
import type { GrantVerdict, TraceEntry } from '@rung/kernel';
import type { PartOf } from '../../inspector/parts.ts';
import { grantsInOrder } from '../../node-kinds/shared/grant-sentence.ts';

/** A question to the authority matrix, as the trace tells it. */
export type MatrixEntry = Extract<TraceEntry, { readonly step: 'matrix' }>;

/** A row of the matrix that speaks of what was asked. */
export interface MatrixRow {
  readonly id: string;
  readonly grant: PartOf<'grants'>;
  /** Null where the row was not asked. */
  readonly verdict: GrantVerdict | null;
  /** How it decided, if it did: `alone`, `signed` by its own stages, `signs` as that of a tier that may do it alone, `never`. */
  readonly decided: 'alone' | 'signed' | 'signs' | 'never' | null;
}

/** The rows that speak of what was asked, in the order of the matrix. */
export function matrixRows(flow: Flow, entry: MatrixEntry): readonly MatrixRow[] {
  const verdicts = new Map(entry.grants.map(({ grant, verdict }) => [grant, verdict]));
  return grantsInOrder(flow)
    .filter(([, { action }]) => action === entry.action)
    .map(([id, grant]) => {
      const verdict = verdicts.get(id) ?? null;
      return { id, grant, verdict, decided: verdict === 'decided' ? decidedBy(grant, entry) : null };
    });
}

function decidedBy({ stages = [] }: PartOf<'grants'>, { outcome }: MatrixEntry) {
  if (outcome !== 'needsSignOff') return outcome === 'granted' ? 'alone' : 'never';
  return stages.length > 0 ? 'signed' : 'signs';
}
