import type { Flow } from '@rung/flow';
import { ok } from '@rung/kernel';
import { diffDocuments } from '../patch/diff-documents.ts';
import type { EditLabel, EditResult } from './edit.ts';

/** One edit of several steps. */
export interface EditEach {
  readonly nodes: readonly string[];
  /** Edits one of them in the flow as the ones before have left it. */
  readonly edit: (flow: Flow, node: string) => EditResult;
}

/**
 * Makes the same edit of several steps as one, which is undone as one: all of them, or where one cannot be made none. Of
 * steps that it leaves as they are the label does not tell; of a single one it is that edit's own, of several it names the
 * setting that was changed in all of them.
 */
export function editEach(flow: Flow, { nodes, edit }: EditEach): EditResult {
  let present = flow;
  const labels: EditLabel[] = [];
  for (const node of nodes) {
    const made = edit(present, node);
    if (!made.ok) return made;
    if (diffDocuments(present, made.value.flow).length === 0) continue;
    labels.push(made.value.label);
    present = made.value.flow;
  }
  const [first] = labels;
  if (first !== undefined && labels.length === 1) return ok({ flow: present, label: first });
  const setting = first?.data['setting'];
  const isSame = setting !== undefined && labels.every(({ data }) => data['setting'] === setting);
  const data = { count: labels.length, ...(isSame ? { setting } : {}) };
  return ok({ flow: present, label: { what: 'nodesChanged', data } });
}
