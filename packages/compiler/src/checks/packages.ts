import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { namedIds } from '../model/references.ts';

/** Packages that are handed over with nothing in them: a new one begins so. */
export function checkPackages(model: FlowModel): Diagnostic[] {
  const used = namedIds(model, 'contextPackage');
  return [...model.contextPackages].flatMap(([id, { items }]) =>
    items.length === 0 && used.has(id)
      ? [finding('RNG-711', { path: `/contextPackages/${id}/items` }, { package: id })]
      : [],
  );
}
