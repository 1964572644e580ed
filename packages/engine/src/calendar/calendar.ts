// What the rest of the engine, and its public API, uses of calendars.
export type { Interval } from './calendar-rule.ts';
export { counted } from './counted.ts';
export { deadline, lastInstantMs } from './deadline.ts';
export { alwaysOpen, type LinkedCalendar, linkCalendar } from './linked-calendar.ts';
export { isOpen, nextChange, nextOpening } from './openings.ts';
export { countedWithPauses, deadlineWithPauses, type PausedTarget } from './pauses.ts';
export { windowsOn } from './windows-on.ts';
