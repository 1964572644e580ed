/** The options of `rung calendar` as they were typed. */
export interface CalendarOptions {
  readonly from?: string;
  readonly within?: string;
  readonly pause?: readonly string[];
  readonly between?: string;
  readonly windows?: string;
  readonly batch?: string;
  readonly json?: boolean;
}
