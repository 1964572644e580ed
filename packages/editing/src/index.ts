export { type AddNode, addNode } from './commands/add-node.ts';
export { connect, disconnect } from './commands/connect.ts';
export { type DeleteNodes, deleteNodes } from './commands/delete-nodes.ts';
export {
  type Edit,
  type EditData,
  type EditKind,
  type EditLabel,
  type EditRefusal,
  type EditRefusalCode,
  type EditResult,
  editKinds,
  editRefusalCodes,
} from './commands/edit.ts';
export { type EditEach, editEach } from './commands/edit-each.ts';
export { fixEdit } from './commands/fix-edit.ts';
export { type FlowSetting, renameFlow, setFlowPart } from './commands/flow-settings.ts';
export { applyLayout, moveNodes, type Positions, unpin } from './commands/layout.ts';
export { type SetPortSettings, setConfig, setPortSettings } from './commands/node-settings.ts';
export { renameNode, setNotes } from './commands/node-texts.ts';
export {
  type AddPart,
  addPart,
  type ChangePart,
  changePart,
  type DeletePart,
  deletePart,
  type RenamePartId,
  renamePartId,
} from './commands/parts.ts';
export { reorderGrants } from './commands/reorder-grants.ts';
export { reorderTriggers } from './commands/reorder-triggers.ts';
export { replaceKind } from './commands/replace-kind.ts';
export { type ReplaceValue, replaceValue } from './commands/replace-value.ts';
export { addScenario, changeScenario, deleteScenario, renameScenario } from './commands/scenarios.ts';
export { copyNodes } from './fragment/copy-nodes.ts';
export { type Fragment, fragmentFormat } from './fragment/fragment.ts';
export { parseFragment } from './fragment/parse-fragment.ts';
export { type PartToSettle, partsToSettle } from './fragment/parts-to-settle.ts';
export {
  copyOffset,
  duplicateNodes,
  type PartMapping,
  type PasteOptions,
  pasteNodes,
} from './fragment/paste-nodes.ts';
export type { NewNode } from './internal/new-config.ts';
export { applyPatches } from './patch/apply-patches.ts';
export { type Collision, collisions } from './patch/collisions.ts';
export type { Conflict } from './patch/conflicts.ts';
export { diffDocuments } from './patch/diff-documents.ts';
export { invertPatches } from './patch/invert-patches.ts';
export { type PatchesProblem, type PatchLimits, parsePatches, patchLimits } from './patch/parse-patches.ts';
export type { Json, Patch, PatchRefusal } from './patch/patch.ts';
export { type Rebased, rebase, resolveConflicts } from './patch/rebase.ts';
export type { Sides } from './patch/sides.ts';
export { squash } from './patch/squash.ts';
export { undoPatches } from './patch/undo-patches.ts';
export {
  entriesOf,
  isPartName,
  type Named,
  type NamedPart,
  type PartName,
  type PartOf,
  partNames,
} from './references/part.ts';
export { stepsUsing } from './references/steps-using.ts';
export { type FieldValueNamed, valueUses } from './references/value-sites.ts';
export {
  placesOf,
  standardFieldUses,
  stepsAsking,
  type Use,
  useCounts,
  whereUsed,
} from './references/where-used.ts';
