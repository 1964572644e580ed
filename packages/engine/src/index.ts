export { type AuthorityAnswer, type AuthorityRequest, authorize } from './authority/authorize.ts';
export type { Interval } from './calendar/calendar-rule.ts';
export { counted } from './calendar/counted.ts';
export { deadline, lastInstantMs } from './calendar/deadline.ts';
export { alwaysOpen, type LinkedCalendar, linkCalendar } from './calendar/linked-calendar.ts';
export { isOpen, nextChange, nextOpening } from './calendar/openings.ts';
export { countedWithPauses, deadlineWithPauses, type PausedTarget } from './calendar/pauses.ts';
export { windowsOn } from './calendar/windows-on.ts';
export { type EngineError, type EngineErrorCode, engineMessages } from './error.ts';
export { opensEpisode } from './events/status.ts';
export type { GroupCell, OpenGroup, SharedCell, SharedCells, SumCell } from './groups/shared-cells.ts';
export { sharedKeys } from './groups/shared-keys.ts';
export { type LinkOptions, link } from './link/link.ts';
export type { LinkedPolicy } from './link/linked-policy.ts';
export { foldClocks, type MigrationMap, migrate } from './migrate.ts';
export { isPerson } from './moves/owner.ts';
export { finalState } from './report/final-state.ts';
export { openClocks } from './report/open-clocks.ts';
export { compareQueueOrder, type QueueOrder, queueOrder } from './report/queue-order.ts';
export { unfitFields } from './state/known-fields.ts';
export type {
  ApprovalThread,
  Cycle,
  Episode,
  Position,
  Request,
  Thread,
  TicketState,
} from './state/state.ts';
export { advance, nextDeadline, type StepOptions, type StepResult, step } from './step.ts';
