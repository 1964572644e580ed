/** Edits of somebody else, and why one cannot be made: what a notice tells, so loaded with what is found in a flow. */
export const editNewsEn = {
  'did.nodeAdded': '{who} added {node}.',
  'did.nodeDeleted': '{who} deleted {node}.',
  'did.nodesDeleted': '{who} deleted {n, plural, one {one step} other {{count} steps}}.',
  'did.nodeRenamed':
    '{hasTo, select, yes {{who} renamed {node} to {to}.} other {{who} took away the title of {node}.}}',
  'did.nodeChanged':
    '{key, select, notes {{who} changed the notes of {node}.} ports {{who} changed an outcome of {node}.} other {{hasFrom, select, yes {{who} changed {ofSetting}{node}: {from} → {value}.} other {{who} changed {ofSetting}{node}.}}}}',
  'did.nodesChanged':
    '{who} changed {hasSetting, select, yes {{ofSetting}{count} steps} other {{n, plural, one {one step} other {{count} steps}}}}.',
  'did.nodeReplaced': '{who} made {node} a step of the kind “{toKind}”.',
  'did.nodesDuplicated': '{who} duplicated {n, plural, one {one step} other {{count} steps}}.',
  'did.nodesPasted': '{who} pasted {n, plural, one {one step} other {{count} steps}}.',
  'did.connected': '{who} led “{port}” of {node} to {to}.',
  'did.disconnected': '{who} disconnected “{port}” of {node} from {to}.',
  'did.nodesMoved': '{who} moved {hasNode, select, yes {{node}} other {{count} steps}}.',
  'did.nodesUnpinned': '{who} unpinned {n, plural, one {one step} other {{count} steps}}.',
  'did.arranged': '{who} arranged {n, plural, one {one step} other {{count} steps}}.',
  'did.triggersReordered': '{who} changed the order of triggers.',
  'did.grantsReordered': '{who} changed the order of the authority matrix.',
  'did.partAdded': '{who} added the {part} {name}.',
  'did.partChanged':
    '{hasSetting, select, yes {{hasFrom, select, yes {{who} changed {ofSetting}the {part} {name}: {from} → {value}.} other {{who} changed {ofSetting}the {part} {name}.}}} other {{hasFrom, select, yes {{who} changed the {part} {name}: {from} → {value}.} other {{who} changed the {part} {name}.}}}}',
  'did.partRenamed': '{who} called the {part} {name} by the id {to}.',
  'did.partDeleted': '{who} deleted the {part} {name}.',
  'did.scenarioAdded': '{who} added the scenario {name}.',
  'did.scenarioChanged': '{who} changed the scenario {name}.',
  'did.scenarioRenamed': '{who} renamed the scenario {name} to {to}.',
  'did.scenarioDeleted': '{who} deleted the scenario {name}.',
  'did.flowRenamed': '{who} renamed the policy to {to}.',
  'did.flowChanged':
    '{who} changed {key, select, description {the description} notApplicable {what is left out on purpose} guards {the guards} pinned {the rules that must hold} other {the policy}}.',
  'did.flowReplaced': '{who} replaced the whole policy.',
  'did.restored': '{who} restored an earlier draft.',
  'did.fixApplied': '{who} repaired something: {fix}.',
  'did.undone':
    '{who} undid {hasEdit, select, yes {this: {edit}} other {{n, plural, =0 {a change} one {a change} other {{count} changes}}}}.',
  'did.redone':
    '{who} did {hasEdit, select, yes {this again: {edit}} other {again {n, plural, =0 {what} one {what} other {{count} changes that}} had been undone}}.',

  'noEdit.unknownNode': 'The step {node} is no longer there.',
  'noEdit.unknownPort': '{node} has no outcome “{port}”.',
  'noEdit.unknownPart': 'The {part} {name} is no longer there.',
  'noEdit.unknownScenario': 'The scenario {name} is no longer there.',
  'noEdit.notConnected': '“{port}” of {node} leads nowhere yet.',
  'noEdit.noOutcome': 'Nothing can follow this step, so it cannot stand between two others.',
  'noEdit.badId':
    '“{id}” cannot be an id. An id is a letter, then letters, digits, _ or -, at most 64 in all, and no word with a meaning of its own.',
  'noEdit.idTaken': 'There is a {part} with the id “{id}” already.',
  'noEdit.nameTaken': 'There is a scenario {name} already.',
  'noEdit.inUse':
    'The {part} {name} is still used in {n, plural, one {one place} other {{count} places}}. Choose what takes its place.',
  'noEdit.invalid': '{hasFinding, select, yes {{finding}} other {This cannot be entered here.}}',
  'noEdit.tooMany': 'There may be at most {limit} entries of the kind “{part}”.',
  'noEdit.tooLong': 'Text may have at most {limit} characters here.',
  'noEdit.notFragment': 'The clipboard holds no steps of a policy.',
  'noEdit.noFix': 'There is no repair for this.',
  'noEdit.fixFails': 'The policy has changed, so this repair no longer fits.',
  'noEdit.otherTriggers': 'The triggers have changed meanwhile. Put them in order again.',
  'noEdit.otherGrants': 'The rows of the authority matrix have changed meanwhile. Put them in order again.',
  'noEdit.other': 'This cannot be done ({code}).',
} as const;
