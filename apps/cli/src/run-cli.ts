import type { Io } from './shell/io.ts';
import { tellFailure } from './shell/tell-failure.ts';

/** Runs one command line. Never rejects: what went wrong is told, and in the exit code. */
export async function runCli(args: readonly string[], io: Io): Promise<void> {
  try {
    const file = fileOfPlainCheck(args);
    if (file !== null) await checkPlainly(file, io);
    else if (args[0] === threadCommand) await serveReplay();
    else await runProgram(args, io);
  } catch (error) {
    tellFailure(error, args, io);
  }
}

/**
 * The file of `rung check FILE` without any option, which editors and hooks run at every change: it needs no program that
 * understands command lines, whose loading would be a tenth of the whole. Null for every other command line.
 */
function fileOfPlainCheck(args: readonly string[]): string | null {
  const [command, file, ...others] = args;
  const isPlain = command === 'check' && others.length === 0 && process.env['RUNG_LANGUAGE'] === undefined;
  return isPlain && file !== undefined && !file.startsWith('-') ? file : null;
}

async function checkPlainly(file: string, io: Io): Promise<void> {
  const { runCheck } = await import('./commands/check/run-check.ts');
  await runCheck({ file, json: false, language: 'en', io });
}

/** The word with which `rung replay` starts threads of its own; nobody types it. */
const threadCommand = 'replay-thread';

async function serveReplay(): Promise<void> {
  const { serveReplayPart } = await import('./replay/replay-thread.ts');
  serveReplayPart();
}

async function runProgram(args: readonly string[], io: Io): Promise<void> {
  const { runProgram: run } = await import('./program.ts');
  await run(args, io);
}
