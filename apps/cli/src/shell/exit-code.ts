/** What the process ends with (formats.md 5). */
export const exitCodes = {
  /** All holds. */
  holds: 0,
  /** The input has findings. */
  findings: 1,
  /** The command was used wrongly: an unknown option, a file that is not there. */
  usage: 2,
  /** The program itself failed. */
  failure: 3,
} as const;

/** One of the four exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command used wrongly; told on standard error without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What is said cannot be written (a full disk, say); told without a stack, exit code 3. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
