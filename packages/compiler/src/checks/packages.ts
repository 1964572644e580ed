import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Packages that are handed over with nothing in them: a new one begins so. */
export function checkPackages({ contextPackages, references }: FlowModel): Diagnostic[] {
  const used = new Set(references.flatMap(({ kind, id }) => (kind === 'contextPackage' ? [id] : [])));
  return [...contextPackages].flatMap(([id, { items }]) =>
    items.length === 0 && used.has(id)
      ? [finding('RNG-711', { path: `/contextPackages/${id}/items` }, { package: id })]
      : [],
  );
}
