import type { Flow } from '@rung/flow';

/** What was done, as data: `@rung/wording` says it in the reader's language. */
export interface EditLabel {
  readonly what: EditKind;
  /** What the sentence needs: names as they were at the time. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** Every edit there is. */
export type EditKind =
  | 'nodeAdded'
  | 'nodeDeleted'
  | 'nodesDeleted'
  | 'nodeRenamed'
  | 'nodeChanged'
  | 'nodeReplaced'
  | 'nodesDuplicated'
  | 'nodesPasted'
  | 'connected'
  | 'disconnected'
  | 'nodesMoved'
  | 'nodesUnpinned'
  | 'arranged'
  | 'triggersReordered'
  | 'partAdded'
  | 'partChanged'
  | 'partRenamed'
  | 'partDeleted'
  | 'scenarioAdded'
  | 'scenarioChanged'
  | 'scenarioDeleted'
  | 'flowRenamed'
  | 'flowChanged'
  | 'flowReplaced'
  | 'restored'
  | 'fixApplied'
  | 'undone'
  | 'redone';

/** An edit carried out: the flow as it is afterwards. Whatever did not change is the same object as before. */
export interface Edit {
  readonly flow: Flow;
  readonly label: EditLabel;
  /** Nodes to select afterwards, where the edit made some. */
  readonly select?: readonly string[];
}

/** Why an edit cannot be made; nothing has changed. */
export interface EditRefusal {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}
