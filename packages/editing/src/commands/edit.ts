import type { ConnectRefusal } from '@rung/compiler';
import type { Flow } from '@rung/flow';
import { type Diagnostic, err, type Result } from '@rung/kernel';

/** What was done, as data: `@rung/wording` says it in the reader's language. */
export interface EditLabel {
  readonly what: EditKind;
  /** What the sentence needs: names as they were at the time; `setting` is what of a step or entry was changed, as `targets.target`. */
  readonly data: EditData;
}

/** Values of a label or a refusal. */
export type EditData = Readonly<Record<string, string | number>>;

/** Every edit there is. */
export const editKinds = [
  'nodeAdded',
  'nodeDeleted',
  'nodesDeleted',
  'nodeRenamed',
  'nodeChanged',
  'nodesChanged',
  'nodeReplaced',
  'nodesDuplicated',
  'nodesPasted',
  'connected',
  'disconnected',
  'nodesMoved',
  'nodesUnpinned',
  'arranged',
  'triggersReordered',
  'grantsReordered',
  'partAdded',
  'partChanged',
  'partRenamed',
  'partDeleted',
  'scenarioAdded',
  'scenarioChanged',
  'scenarioRenamed',
  'scenarioDeleted',
  'flowRenamed',
  'flowChanged',
  'flowReplaced',
  'restored',
  'fixApplied',
  'undone',
  'redone',
] as const;

/** One of the edits. */
export type EditKind = (typeof editKinds)[number];

/** An edit carried out: the flow as it is afterwards. Whatever did not change is the same object as before. */
export interface Edit {
  readonly flow: Flow;
  readonly label: EditLabel;
  /** Nodes to select afterwards, where the edit made some. */
  readonly select?: readonly string[];
}

/**
 * Why an edit cannot be made:
 * - `unknownNode`, `unknownPort`, `unknownPart`, `unknownScenario`: what is to be changed is not there;
 * - `notConnected`: there is no connection to take away;
 * - `cannotConnect`: the compiler refuses the connection, see `connect`;
 * - `noOutcome`: a step without outcomes cannot stand between two others;
 * - `badId`, `idTaken`, `nameTaken`: the id or name is none, or something else has it;
 * - `inUse`: it is named elsewhere, and nothing was said to take its place;
 * - `invalid`: the value does not have the shape that the document asks for, see `findings`;
 * - `tooMany`: the part may not have more entries;
 * - `tooLong`: the text has more characters than one may have;
 * - `notFragment`: what was pasted is not what was copied from a flow, see `findings`;
 * - `noFix`, `fixFails`: the finding has no repair, or the flow has changed so that it no longer fits;
 * - `otherTriggers`, `otherGrants`: a new order names other triggers or rows of the matrix than there are.
 */
export const editRefusalCodes = [
  'unknownNode',
  'unknownPort',
  'unknownPart',
  'unknownScenario',
  'notConnected',
  'cannotConnect',
  'noOutcome',
  'badId',
  'idTaken',
  'nameTaken',
  'inUse',
  'invalid',
  'tooMany',
  'tooLong',
  'notFragment',
  'noFix',
  'fixFails',
  'otherTriggers',
  'otherGrants',
] as const;

/** One of the reasons. */
export type EditRefusalCode = (typeof editRefusalCodes)[number];

/** Why an edit cannot be made; nothing has changed. */
export interface EditRefusal {
  readonly code: EditRefusalCode;
  readonly data: EditData;
  /** Of `cannotConnect`: why. */
  readonly connect?: ConnectRefusal;
  /** Of `invalid`, `notFragment` and `fixFails`: what is wrong, with pointers into the flow. */
  readonly findings?: readonly Diagnostic[];
}

/** What a command gives. */
export type EditResult = Result<Edit, EditRefusal>;

/** Refuses an edit. */
export function refuse(
  code: EditRefusalCode,
  data: EditData = {},
  details: Pick<EditRefusal, 'connect' | 'findings'> = {},
): { readonly ok: false; readonly error: EditRefusal } {
  return err({ code, data, ...details });
}
