import type { Said } from './language.ts';

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

/** What else is known of an error. */
interface ToldOptions extends ErrorOptions {
  /** What people are told to do, on a line of its own. */
  readonly advice?: Said;
}

/** What ends a command and is told without a stack, in the reader's language; its `message`, for programs, is English. */
class ToldError extends Error {
  readonly said: Said;
  readonly advice: Said | null;

  constructor(said: Said, { advice, ...options }: ToldOptions = {}) {
    super(said.en, options);
    this.said = said;
    this.advice = advice ?? null;
  }
}

/** A command used wrongly; told on standard error, exit code 2. */
export class UsageError extends ToldError {
  override readonly name = 'UsageError';
}

/** What is said cannot be written (a full disk, say); told on standard error, exit code 3. */
export class OutputError extends ToldError {
  override readonly name = 'OutputError';
}
