import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';
import { exitCodes, OutputError, UsageError } from './shell/exit-code.ts';
import { type Io, styled } from './shell/io.ts';
import { printable } from './shell/printable.ts';

/** Runs one command line. Never rejects: what went wrong is told on standard error and in the exit code. */
export async function runCli(args: readonly string[], io: Io): Promise<void> {
  try {
    const program = buildProgram(io);
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version are asked for; everything else commander throws is wrong use, which it has told already.
      io.exit(error.exitCode === 0 ? exitCodes.holds : exitCodes.usage);
    } else if (error instanceof UsageError) {
      io.err.write(`${styled(io.err, 'red', 'error:')} ${printable(error.message)}\n`);
      io.exit(exitCodes.usage);
    } else if (error instanceof OutputError) {
      io.err.write(`${error.message}\n`);
      io.exit(exitCodes.failure);
    } else {
      tellBug(error, io);
      io.exit(exitCodes.failure);
    }
  }
}

function tellBug(error: unknown, io: Io): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err.write(
    `${styled(io.err, 'red', 'Rung failed.')} This is a bug; please report it with this text:\n${told}\n`,
  );
}
