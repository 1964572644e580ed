import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';

interface IdList {
  readonly path: string;
  readonly nodeId?: string;
  /** What holds the id inside an entry; empty where the entry is the id. */
  readonly key: string;
  readonly ids: readonly string[];
}

/** Ids that a list uses twice: the second could never be told from the first. */
export function checkDuplicates(model: FlowModel): Diagnostic[] {
  return idLists(model).flatMap(({ path, nodeId, key, ids }) => {
    const seen = new Set<string>();
    return ids.flatMap((id, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [finding('RNG-131', { path: `${path}/${index}${key}`, nodeId }, { id })];
    });
  });
}

function idLists(model: FlowModel): readonly IdList[] {
  const idsOf = (items: readonly { readonly id: string }[] | undefined): readonly string[] =>
    (items ?? []).map(({ id }) => id);
  const cases = nodesOfKind(model, 'condition').map(({ id, path, node }) => ({
    path: `${path}/config/cases`,
    nodeId: id,
    key: '/id',
    ids: idsOf(node.config.cases),
  }));
  const reasons = nodesOfKind(model, 'tier').map(({ id, path, node }) => ({
    path: `${path}/config/flagReasons`,
    nodeId: id,
    key: '',
    ids: node.config.flagReasons ?? [],
  }));
  const clocks = [...model.clocks].flatMap(([id, { targets, thresholds }]) => [
    { path: `/clocks/${id}/targets`, key: '/id', ids: idsOf(targets) },
    { path: `/clocks/${id}/thresholds`, key: '/id', ids: idsOf(thresholds) },
  ]);
  const items = [...model.contextPackages].map(([id, contextPackage]) => ({
    path: `/contextPackages/${id}/items`,
    key: '/id',
    ids: idsOf(contextPackage.items),
  }));
  const values = Object.entries(model.flow.fields ?? {}).map(([id, field]) => ({
    path: `/fields/${id}/values`,
    key: '',
    ids: field.values ?? [],
  }));
  return [...cases, ...reasons, ...clocks, ...items, ...values];
}
