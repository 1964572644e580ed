import { parseArgs } from 'node:util';
import { exitCodes, OutputError, UsageError } from './exit-code.ts';
import { type Io, styled } from './io.ts';
import type { Language } from './language.ts';
import { printable } from './printable.ts';

/** Why a command line came to nothing, for programs (`rung/error@1`). Codes are stable; the message is English. */
interface Failure {
  readonly code: 'wrongUse' | 'programFailed';
  readonly message: string;
}

interface FailureWords {
  readonly error: string;
  readonly failed: string;
  readonly bug: string;
}

const words: Readonly<Record<Language, FailureWords>> = {
  en: {
    error: 'error:',
    failed: 'Rung failed.',
    bug: 'This is a bug; please report it with this text:',
  },
  de: {
    error: 'Fehler:',
    failed: 'Rung ist gescheitert.',
    bug: 'Das ist ein Fehler in Rung; bitte mit diesem Text melden:',
  },
};

/**
 * Tells what ended a command: on standard error for people, and where one JSON document was asked for as that document, so that
 * a program need not read sentences. The exit code holds even where nobody can be told any more.
 */
export function tellFailure(error: unknown, args: readonly string[], io: Io): void {
  io.exit(error instanceof UsageError ? exitCodes.usage : exitCodes.failure);
  try {
    io.err.write(failureText(error, languageAsked(args), io));
    // What could not be written before is not tried again.
    if (!(error instanceof OutputError)) tellPrograms(failureOf(error), args, io);
  } catch (cause) {
    if (!(cause instanceof OutputError)) throw cause;
  }
}

function tellPrograms(error: Failure, args: readonly string[], io: Io): void {
  if (askedOf(args).json === true) io.out.write(`${JSON.stringify({ format: 'rung/error@1', error })}\n`);
}

/** The language of whoever typed a command line. */
function languageAsked(args: readonly string[]): Language {
  const asked = askedOf(args).language ?? process.env['RUNG_LANGUAGE'];
  return asked === 'de' ? 'de' : 'en';
}

/** Found without the program's parser, which may be what refused the rest of the command line. */
function askedOf(args: readonly string[]) {
  const options = { json: { type: 'boolean' }, language: { type: 'string' } } as const;
  return parseArgs({ args, options, strict: false }).values;
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return { code: error instanceof UsageError ? 'wrongUse' : 'programFailed', message };
}

function failureText(error: unknown, language: Language, io: Io): string {
  const { error: label, failed, bug } = words[language];
  if (error instanceof UsageError) {
    const advice = error.advice === null ? '' : `${error.advice[language]}\n`;
    return `${styled(io.err, 'red', label)} ${printable(error.said[language])}\n${advice}`;
  }
  if (error instanceof OutputError) return `${error.said[language]}\n`;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${styled(io.err, 'red', failed)} ${bug}\n${told}\n`;
}
