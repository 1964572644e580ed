/** `["09:00", "17:30"]`; `24:00` may end a window, and an end before its start lies on the next date. */
export type WindowRule = readonly string[];

/** The weekdays of a calendar, in the order of a policy. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The windows that start on one date, in place of its weekday's. */
export interface ExceptionRule {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** None for a holiday. */
  readonly windows: readonly WindowRule[];
  readonly name?: string;
}

/** Working hours as people write them: in a flow's `calendars`, and in the lines of `rung calendar --batch`. */
export interface CalendarRule {
  /** IANA name, old names included. */
  readonly zone: string;
  /** A weekday that is left out is closed. */
  readonly week: { readonly [Day in (typeof weekdays)[number]]?: readonly WindowRule[] };
  readonly exceptions?: readonly ExceptionRule[];
}
