import type { Command } from 'commander';
import type { Io } from '../shell/io.ts';
import type { Language } from '../shell/language.ts';
import { ownCommand } from '../shell/own-command.ts';

/** What every command's registration gets. Work is loaded by the action itself, so that start-up stays short. */
export interface Registration {
  readonly program: Command;
  readonly io: Io;
  /** The language of readable output; known once arguments are parsed, so asked for inside actions. */
  readonly language: () => Language;
}

/** Examples below a command's help: each a command line that runs `rung`, and what it is for. */
export function examples(...typed: readonly (readonly [line: string, what: string])[]): string {
  const command = ownCommand();
  const lines = typed.map(([line, what]) => [line.replace(/\brung(?= )/, command), what] as const);
  const width = Math.max(...lines.map(([line]) => line.length));
  return `\nExamples:\n${lines.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`).join('\n')}`;
}
