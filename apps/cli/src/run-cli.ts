import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';
import { exitCodes, UsageError } from './shell/exit-code.ts';
import { type Io, styled } from './shell/io.ts';

/** Runs one command line. Never rejects: what went wrong is told on standard error and in the exit code. */
export async function runCli(args: readonly string[], io: Io): Promise<void> {
  try {
    await buildProgram(io).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version are asked for; everything else commander throws is wrong use, which it has told already.
      io.exit(error.exitCode === 0 ? exitCodes.holds : exitCodes.usage);
    } else if (error instanceof UsageError) {
      io.err.write(`${styled(io.err, 'red', 'error:')} ${error.message}\n`);
      io.exit(exitCodes.usage);
    } else {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      io.err.write(
        `${styled(io.err, 'red', 'Rung failed.')} This is a bug; please report it with this text:\n${told}\n`,
      );
      io.exit(exitCodes.failure);
    }
  }
}
