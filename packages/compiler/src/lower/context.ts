import type { FlowModel } from '../model/flow-model.ts';
import type { ModelNode } from '../model/node.ts';

/** What lowering a node or a part may look up. */
export interface LowerContext {
  readonly model: FlowModel;
  /** Index into the policy's conditions of the condition written at a JSON pointer; null where none is ("always"). */
  readonly conditionAt: (path: string) => number | null;
  /** Wait nodes on a path from a tier's `timeout`. */
  readonly afterTimeout: ReadonlySet<string>;
}

/** What the lowering of every kind gets beside its node. */
export interface NodeContext extends LowerContext {
  readonly at: ModelNode;
}
