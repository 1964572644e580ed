import { Command } from 'commander';
import { registerCalendar } from './commands/calendar.ts';
import { registerCheck } from './commands/check.ts';
import { registerCompile } from './commands/compile.ts';
import type { Io } from './shell/io.ts';

/** What every command's registration gets. Work is loaded by the action itself, so that start-up stays short. */
export interface Registration {
  readonly program: Command;
  readonly io: Io;
}

/** The whole command line, ready to parse arguments. */
export function buildProgram(io: Io): Command {
  const program = new Command('rung')
    .description('Check, rehearse and compile escalation policies.')
    .version('0.1.0')
    .showSuggestionAfterError()
    .configureOutput({ writeOut: io.out.write, writeErr: io.err.write })
    .exitOverride();
  const registration = { program, io };
  registerCheck(registration);
  registerCompile(registration);
  registerCalendar(registration);
  return program;
}
