import { fstatSync, statSync, writeSync } from 'node:fs';
import { OutputError } from './exit-code.ts';
import { errorCode, sayCause } from './file-words.ts';
import { pause } from './pause.ts';

const nothing = '/dev/null';

/**
 * Whether an open file may be a terminal: a character device other than `/dev/null`, which is one too and where
 * output is often sent.
 */
export function mayBeTerminal(descriptor: number): boolean {
  const device = fstatSync(descriptor);
  return device.isCharacterDevice() && device.rdev !== statSync(nothing, { throwIfNoEntry: false })?.rdev;
}

/**
 * Writes all of a text to an open file or pipe.
 * @returns false where nobody reads the pipe any more (`rung … | head`).
 * @throws OutputError when it cannot be written.
 */
export function writeAll(descriptor: number, text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (cause) {
      const code = errorCode(cause);
      if (code === 'EPIPE' || code === 'ECONNRESET') return false;
      if (code !== 'EAGAIN') throw cannotWrite(cause);
      // The pipe is full just now.
      pause();
    }
  }
  return true;
}

function cannotWrite(cause: unknown): OutputError {
  const why = sayCause(cause);
  const said = {
    en: `Cannot write the output: ${why.en}`,
    de: `Die Ausgabe lässt sich nicht schreiben: ${why.de}`,
  };
  return new OutputError(said, { cause });
}
