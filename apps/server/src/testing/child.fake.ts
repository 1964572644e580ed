import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A process that runs a source file of this server. */
export interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  /** The next line that it writes; an error with what it complained of when it ends instead. */
  readonly line: () => Promise<string>;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
}

/** Starts a source file, named from `src` or whole, as a process of its own. */
export function startChild(file: string, args: readonly string[]): Child {
  const source = resolve(import.meta.dirname, '..', file);
  const child = spawn(process.execPath, ['--conditions=@rung/source', source, ...args], {
    // Halves the time of a start, and tests start many.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'rung-compile-cache') },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = new Promise<void>((end) => child.once('close', () => end()));
  return {
    process: child,
    ended,
    line: async () => {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${file} ended: ${complaints}`);
      return value;
    },
  };
}
