import { fstatSync, statSync, writeSync } from 'node:fs';
import { OutputError } from './exit-code.ts';
import { pause } from './pause.ts';
import { errorCode } from './read-file.ts';

const nothing = '/dev/null';

/**
 * Whether an open file may be a terminal: a device, and not the one that swallows everything, which looks much the same and is
 * where output often goes.
 */
export function mayBeTerminal(descriptor: number): boolean {
  const device = fstatSync(descriptor);
  return device.isCharacterDevice() && device.rdev !== statSync(nothing, { throwIfNoEntry: false })?.rdev;
}

/**
 * Writes all of a text to an open file or pipe. A reader that has seen enough (`rung … | head`) ends the process without a word.
 * @throws OutputError when it cannot be written.
 */
export function writeAll(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (cause) {
      handle(cause);
    }
  }
}

/** A pipe that takes nothing just now is tried again; a reader that is gone (a socket is reset then) ends the process. */
function handle(cause: unknown): void {
  const code = errorCode(cause);
  if (code === 'EAGAIN') pause();
  else if (code === 'EPIPE' || code === 'ECONNRESET') process.exit();
  else
    throw new OutputError(
      `Cannot write the output: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
}
