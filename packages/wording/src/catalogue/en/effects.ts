/** Effects, remarks, moves and clocks as they are reported. */
export const effectsEn = {
  'effect.assign':
    'Assigns to {tier} ({move}{hasFrom, select, yes {, from {from}} other {}}){hasReasons, select, yes {: {reasons}} other {}}',
  'effect.set': 'Sets {field} to {value}',
  'effect.clear': 'Clears {field}',
  'effect.notify':
    'Tells {to} by {channel}: “{template}”{hasNotBefore, select, yes {, not before {notBefore}} other {}}',
  'effect.message':
    'Writes to the customer: “{template}”{hasPromise, select, yes {, promises an answer by {promise}} other {}}',
  'effect.grant':
    'Allows “{action}”{hasAmount, select, yes { for {amount}} other {}}{hasReason, select, yes { ({reason})} other {}}',
  'effect.deny':
    'Denies “{action}”{hasAmount, select, yes { for {amount}} other {}}{hasReason, select, yes { ({reason})} other {}}',
  'effect.requestApproval':
    'Asks {approvers} to approve “{action}”{hasAmount, select, yes { for {amount}} other {}}{hasReason, select, yes { ({reason})} other {}}',
  'effect.block': 'Holds “{action}” back{hasReason, select, yes { ({reason})} other {}}',
  'effect.requireContext': 'Asks for what is missing in “{package}”: {missing}',
  'effect.openSwarm': 'Calls {to} in{hasDue, select, yes {, who have until {due} to join} other {}}',
  'effect.openExternal': 'Opens a case with {to}{hasDue, select, yes {, answer due by {due}} other {}}',
  'effect.followUp': 'Asks {to} to follow up with the customer{hasDue, select, yes { by {due}} other {}}',
  'effect.openGroup':
    'Makes one common problem of {n, plural, one {{count} ticket} other {{count} tickets}}: {parent}',
  'effect.closeGroup':
    'Closes the common problem {parent} with {n, plural, one {{count} ticket} other {{count} tickets}}',

  // The two actions that every policy knows; the others are named by the policy.
  'value.request.action.ticket.close': 'close the ticket',
  'value.request.action.ticket.deescalate': 'hand the ticket back',

  'move.initial': 'first assignment',
  'move.bounce': 'sent back',
  'move.escalation': 'escalation',
  'move.transfer': 'transfer',
  'move.reassignment': 'reassignment',
  'move.deescalation': 'de-escalation',

  'escalationType.functional': 'functional',
  'escalationType.hierarchical': 'hierarchical',
  'escalationType.priority': 'by priority',
  'escalationType.external': 'external',
  'escalationType.authority': 'for authority',

  // What triggers that watch for words give as their reason unless it is changed.
  reasonWord: 'the word “{word}”',
  'reason.signOffRequired': 'needs sign-off',
  'reason.overLimit': 'over the limit',
  'reason.currencyMismatch': 'the limit is in another currency',
  'reason.noGrant': 'nobody has this authority',
  'reason.amountChanged': 'the amount has changed',
  'reason.notAcknowledged': 'not acknowledged in time',
  'reason.overdue': 'overdue',
  'reason.breached': 'target breached',
  'reason.expired': 'nobody decided in time',
  'reason.noJoin': 'nobody joined',
  'reason.timeout': 'took too long',
  'reason.unavailable': 'nobody available',

  'note.unknown':
    '{hasField, select, yes {{field} had no value} other {A value was missing}}, so the condition of {node} could not be decided and did not match',
  'note.alreadyAtOrAbove': 'The ticket was already at {tier} or above, so it did not move',
  'note.suppressed':
    '{hasField, select, yes {{field} was already set in this round, so the second value was dropped} other {{node} matched but was held back{hasCause, select, yes {: {cause}} other {}}}}',
  'note.loopGuard': 'The policy kept answering itself and was stopped',
  'note.late': 'The event came late and counted as of the instant already reached',
  'note.currencyMismatch':
    'Amounts of two currencies were not compared{hasField, select, yes { ({field})} other {}}',
  'note.contextIncomplete':
    'The hand-over was incomplete{hasMissing, select, yes {: {missing} missing} other {}}',
  'note.nobodyAvailable': 'Nobody was available, and the ticket stayed',
  'note.clockEnded': 'The clock{hasClock, select, yes { “{clock}”} other {}} had already ended',
  'note.selfApproval': 'Nobody approves what they asked for themselves',
  'note.sameApprover': 'The same person had already approved; a second one is needed',
  'note.notAnApprover': 'The decision came from somebody who may not decide this',
  'note.approvalVoid': 'The decision belonged to no open approval',

  'suppressedBy.latch': 'it has already fired',
  'suppressedBy.coolDown': 'a cool-down is running',
  'suppressedBy.cap': 'its limit is reached',
  'suppressedBy.rate': 'it fires too often',
  'suppressedBy.conflict': 'another step came first',

  'outcome.running': 'running',
  'outcome.paused': 'paused',
  'outcome.met': 'met',
  'outcome.breached': 'breached',
  'outcome.cancelled': 'cancelled',

  clockRow:
    '“{clock}”{cycle, plural, =1 {} other { (cycle {cycleText})}}: {outcome}, {counted} counted{hasPaused, select, yes {, {paused} paused} other {}}{hasDue, select, yes {, due {due}} other {}}{retroactive, select, yes {, already past when it was looked at} other {}}{stoppedWhilePaused, select, yes {, stopped while paused} other {}}',

  'failure.missing': 'Expected, but did not happen',
  'failure.unexpected': 'Happened, but was not expected',
  'failure.never': 'Happened, but must never happen',
  'failure.clock': 'A clock stands otherwise than expected',
  'failure.note': 'An expected remark is missing',
  'failure.final': 'The ticket ends otherwise than expected',
  'failure.error': 'The run was refused',
} as const;
