/** The options of `rung replay` as they were typed. */
export interface ReplayArguments {
  readonly tickets: string;
  readonly map: string;
  readonly until?: string;
  readonly calendar?: string;
  readonly trace?: boolean;
  readonly workers?: string;
  readonly json?: boolean;
}
