/** Edits of a drawing, as a history and an undo button name them; why two steps cannot be connected. */
export const editsEn = {
  'edit.nodeAdded': 'Add {node}',
  'edit.nodeDeleted': 'Delete {node}',
  'edit.nodesDeleted': 'Delete {n, plural, one {one step} other {{count} steps}}',
  'edit.nodeRenamed': '{hasTo, select, yes {Rename {node} to {to}} other {Take away the title of {node}}}',
  'edit.nodeChanged':
    '{key, select, notes {Change the notes of {node}} ports {Change an outcome of {node}} other {{hasFrom, select, yes {Change {ofSetting}{node}: {from} → {value}} other {Change {ofSetting}{node}}}}}',
  'edit.nodesChanged':
    'Change {hasSetting, select, yes {{ofSetting}{count} steps} other {{n, plural, one {one step} other {{count} steps}}}}',
  'edit.nodeReplaced': 'Make {node} a step of the kind “{toKind}”',
  'edit.nodesDuplicated': 'Duplicate {n, plural, one {one step} other {{count} steps}}',
  'edit.nodesPasted': 'Paste {n, plural, one {one step} other {{count} steps}}',
  'edit.connected': 'Lead “{port}” of {node} to {to}',
  'edit.disconnected': 'Disconnect “{port}” of {node} from {to}',
  'edit.nodesMoved': 'Move {hasNode, select, yes {{node}} other {{count} steps}}',
  'edit.nodesUnpinned': 'Unpin {n, plural, one {one step} other {{count} steps}}',
  'edit.arranged': 'Arrange {n, plural, one {one step} other {{count} steps}}',
  'edit.triggersReordered': 'Change the order of triggers',
  'edit.grantsReordered': 'Change the order of the authority matrix',
  'edit.partAdded': 'Add the {part} {name}',
  'edit.partChanged':
    '{hasFrom, select, yes {Change {ofSetting}the {part} {name}: {from} → {value}} other {Change {ofSetting}the {part} {name}}}',
  'edit.partRenamed': 'Call the {part} {name} by the id {to}',
  'edit.partDeleted': 'Delete the {part} {name}',
  'edit.scenarioAdded': 'Add the scenario {name}',
  'edit.scenarioChanged': 'Change the scenario {name}',
  'edit.scenarioRenamed': 'Rename the scenario {name} to {to}',
  'edit.scenarioDeleted': 'Delete the scenario {name}',
  'edit.flowRenamed': 'Rename the policy to {to}',
  'edit.flowChanged':
    'Change {key, select, description {the description} notApplicable {what is left out on purpose} guards {the guards} pinned {the rules that must hold} other {the policy}}',
  'edit.flowReplaced': 'Replace the whole policy',
  'edit.restored': 'Restore an earlier draft',
  'edit.fixApplied': 'Repair: {fix}',
  'edit.undone':
    '{hasEdit, select, yes {Undo: {edit}} other {{n, plural, =0 {Undo} one {Undo} other {Undo {count} changes}}}}',
  'edit.redone':
    '{hasEdit, select, yes {Redo: {edit}} other {{n, plural, =0 {Redo} one {Redo} other {Redo {count} changes}}}}',

  'part.fields': 'field',
  'part.calendars': 'calendar',
  'part.tiers': 'tier',
  'part.grants': 'authority row',
  'part.clocks': 'clock',
  'part.wordLists': 'word list',
  'part.channels': 'channel',
  'part.templates': 'text',
  'part.contextPackages': 'hand-over package',
  'part.nodes': 'step',
  'part.edges': 'connection',
  'part.scenarios': 'scenario',

  'noEdit.cannotConnect': 'These steps cannot be connected.',
  'noConnect.unknownSource': 'The step {node} is no longer there.',
  'noConnect.unknownPort': '{node} has no outcome “{port}”.',
  'noConnect.unknownTarget': 'The step {node} is no longer there.',
  'noConnect.endsPath': 'Nothing follows an end.',
  'noConnect.commentSource': 'A note is only a comment: nothing leads on from it.',
  'noConnect.startsPaths': '{node} is a trigger: paths begin there, and none leads to it.',
  'noConnect.commentTarget': 'A note is only a comment: no path leads to it.',
  'noConnect.toItself': '{node} would go round for ever without anything new happening.',
  'noConnect.endlessLoop':
    'This would go round for ever without anything new happening: {steps}. Put a repeat step between them and go round by its “again”.',
  'noConnect.sidePort':
    'What follows “{port}” of {node} runs beside the ticket’s path, so it cannot move the ticket to {tier}.',
  'noConnect.sideTrigger':
    '{node} runs beside the ticket’s path, so it cannot move the ticket to {tier}. Make it interrupting.',
} as const;
