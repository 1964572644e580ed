import type { Command } from 'commander';
import type { Io, TextSink } from '../shell/io.ts';
import type { Language } from '../shell/language.ts';
import { ownCommand } from '../shell/own-command.ts';
import { wrap } from '../shell/wrap.ts';

/** What every command's registration gets. Work is loaded by the action itself, so that start-up stays short. */
export interface Registration {
  readonly program: Command;
  readonly io: Io;
  /** The language of readable output; known once arguments are parsed, so asked for inside actions. */
  readonly language: () => Language;
}

/** A command line, and what it is for. */
type Example = readonly [line: string, what: string];

/**
 * Examples below a command's help: each a command line that runs `rung`, and what it is for. What does not fit beside the
 * longest of them stands below its own.
 */
export function examples(out: TextSink, ...typed: readonly Example[]): string {
  const command = ownCommand();
  const lines = typed.map(([line, what]) => [line.replace(/\brung(?= )/, command), what] as const);
  return examplesAsTyped(out, lines);
}

/** The same of lines that are typed as they stand. */
export function examplesAsTyped({ columns }: TextSink, lines: readonly Example[]): string {
  const width = Math.max(...lines.map(([line]) => line.length));
  const isBeside = lines.every(([, what]) => width + what.length + 4 <= columns);
  const told = lines.flatMap(([line, what]) =>
    isBeside
      ? [`  ${line.padEnd(width)}  ${what}`]
      : [`  ${line}`, ...wrap(what, { columns, indent: '      ' })],
  );
  return `\nExamples:\n${told.join('\n')}`;
}
