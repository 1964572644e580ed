import { Command, CommanderError, Option } from 'commander';
import { registerBench } from './commands/bench.ts';
import { registerCalendar } from './commands/calendar.ts';
import { registerCheck } from './commands/check.ts';
import { registerCompile } from './commands/compile.ts';
import { registerCompletion } from './commands/completion.ts';
import { registerDraw } from './commands/draw.ts';
import { registerInit } from './commands/init.ts';
import type { Registration } from './commands/registration.ts';
import { registerReplay } from './commands/replay.ts';
import { registerSimulate } from './commands/simulate.ts';
import { exitCodes, UsageError } from './shell/exit-code.ts';
import { hasColours, type Io, type TextSink } from './shell/io.ts';
import { languages, type Said } from './shell/language.ts';
import { ownCommand } from './shell/own-command.ts';
import { sayParserError } from './shell/parser-words.ts';
import { wrap } from './shell/wrap.ts';

/** The version of the tool; a test holds it to the package's own. */
export const version = '0.1.0';

/** Columns that an explanation needs beside what it explains; commander's own 40 leave narrow terminals unwrapped. */
const narrowestExplanation = 20;

function footer({ columns }: TextSink): string {
  const exits = 'Exit codes: 0 all holds, 1 the input has findings, 2 wrong use, 3 a failure of the program.';
  return ['', ...wrap(exits, { columns }), `Start with: ${ownCommand()} init small-team`].join('\n');
}

/** The commands in the order in which help lists them. */
const registrations: readonly ((registration: Registration) => void)[] = [
  registerInit,
  registerCheck,
  registerCompile,
  registerDraw,
  registerSimulate,
  registerReplay,
  registerCalendar,
  registerBench,
];

/** Parses a command line and runs what it asks for. Help and version are asked for. @throws UsageError for wrong use. */
export async function runProgram(args: readonly string[], io: Io): Promise<void> {
  const program = buildProgram(io);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(withoutHelpForNothing(program, args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) io.exit(exitCodes.holds);
    // Options and no command: the help that was written instead says it all.
    else if (error.code === 'commander.help') io.exit(exitCodes.usage);
    else throw wrongUse(error);
  }
}

const howToUse: Said = {
  en: 'Run the command with --help to see how it is used.',
  de: 'Wie der Befehl zu verwenden ist, zeigt er mit --help.',
};

function wrongUse(cause: CommanderError): UsageError {
  return new UsageError(sayParserError(cause.message.replace(/^error: /, '')), { cause, advice: howToUse });
}

/**
 * `help NAME` for a command that does not exist says the same as `NAME` would: that there is none, and which one was
 * probably meant.
 */
function withoutHelpForNothing({ commands }: Command, args: readonly string[]): readonly string[] {
  const [first, asked] = args;
  const isNothing =
    first === 'help' &&
    asked !== undefined &&
    !asked.startsWith('-') &&
    asked !== 'help' &&
    commands.every((command) => command.name() !== asked);
  return isNothing ? [asked] : args;
}

/** The whole command line, ready to parse arguments. Completion is left out of the command line that completes itself. */
function buildProgram(io: Io, { withCompletion = true } = {}): Command {
  const program = new Command('rung')
    .description(
      'Draw how support tickets climb, rehearse it, and compile one policy that every service runs.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpCommand(
      new Command('help').argument('[command]').description('show help for a command').helpGroup('Set up:'),
    )
    .addOption(
      new Option('--language <language>', 'language of readable output')
        .choices(languages)
        .default('en')
        .env('RUNG_LANGUAGE'),
    )
    .usage('<command> [options]')
    .addHelpText('after', footer(io.out))
    .showSuggestionAfterError()
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: narrowestExplanation,
      styleTitle: (title) => title,
    })
    .configureOutput({
      writeOut: io.out.write,
      // Wrong use is thrown, and told as all of it is.
      outputError: () => {},
      writeErr: io.err.write,
      getOutHelpWidth: () => io.out.columns,
      getErrHelpWidth: () => io.err.columns,
      getOutHasColors: () => hasColours(io.out),
      getErrHasColors: () => hasColours(io.err),
    })
    .exitOverride();
  const language = () => (program.opts()['language'] === 'de' ? 'de' : 'en');
  const registration: Registration = { program, io, language };
  for (const register of registrations) register(registration);
  if (withCompletion) {
    registerCompletion({
      ...registration,
      withoutCompletion: () => buildProgram(io, { withCompletion: false }),
    });
  }
  return program;
}
