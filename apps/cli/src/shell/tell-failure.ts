import { exitCodes, OutputError, UsageError } from './exit-code.ts';
import { type Io, styled } from './io.ts';
import { printable } from './printable.ts';

/** Why a command line came to nothing, for programs (`rung/error@1`). Codes are stable. */
interface Failure {
  readonly code: 'wrongUse' | 'programFailed';
  readonly message: string;
}

/**
 * Tells what ended a command: on standard error for people, and where one JSON document was asked for as that document, so that
 * a program need not read sentences. The exit code holds even where nobody can be told any more.
 */
export function tellFailure(error: unknown, args: readonly string[], io: Io): void {
  io.exit(error instanceof UsageError ? exitCodes.usage : exitCodes.failure);
  try {
    io.err.write(failureText(error, io));
    // What could not be written before is not tried again.
    if (!(error instanceof OutputError)) tellPrograms(failureOf(error), args, io);
  } catch (cause) {
    if (!(cause instanceof OutputError)) throw cause;
  }
}

/** The same for wrong use that the command line's parser has told people about already. */
export function tellWrongUse(message: string, args: readonly string[], io: Io): void {
  io.exit(exitCodes.usage);
  tellPrograms({ code: 'wrongUse', message }, args, io);
}

function tellPrograms(error: Failure, args: readonly string[], io: Io): void {
  if (asksForJson(args)) io.out.write(`${JSON.stringify({ format: 'rung/error@1', error })}\n`);
}

/** Told without the parser, which may be what refused the rest of the command line. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--json');
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return { code: error instanceof UsageError ? 'wrongUse' : 'programFailed', message };
}

function failureText(error: unknown, io: Io): string {
  if (error instanceof UsageError) return `${styled(io.err, 'red', 'error:')} ${printable(error.message)}\n`;
  if (error instanceof OutputError) return `${error.message}\n`;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${styled(io.err, 'red', 'Rung failed.')} This is a bug; please report it with this text:\n${told}\n`;
}
