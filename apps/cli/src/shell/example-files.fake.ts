import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The repository's root. */
export const repositoryRoot = fileURLToPath(new URL('../../../../', import.meta.url));

/** A file of an example. */
export function example(name: string, file = 'flow.json'): string {
  return join(repositoryRoot, 'examples', name, file);
}

/** Examples that have a flow and scenarios of their own. */
export const exampleNames: readonly string[] = readdirSync(join(repositoryRoot, 'examples'), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && existsSync(example(entry.name)))
  .map(({ name }) => name);

/** A folder for files that a test makes. */
export interface Scratch {
  readonly folder: string;
  /** Writes a file, as JSON unless it is text or bytes, and gives its path. */
  readonly write: (name: string, content: unknown) => string;
  readonly read: (name: string) => string;
  readonly path: (name: string) => string;
  /** Every file with its digest, so that a change of any shows. */
  readonly digests: () => readonly string[];
  readonly remove: () => void;
}

/** A {@link Scratch} that is gone when the test that asks for it is over. */
export function scratchOfTest(): Scratch {
  const scratch = scratchFolder();
  onTestFinished(scratch.remove);
  return scratch;
}

/** A {@link Scratch} that its caller removes, for hooks. */
export function scratchFolder(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'rung-cli-'));
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    write: (name, content) => {
      const isRaw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(path(name), isRaw ? content : JSON.stringify(content, null, 2));
      return path(name);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    digests: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(path(name)).isFile())
        .map(
          (name) =>
            `${name} ${createHash('sha256')
              .update(readFileSync(path(name)))
              .digest('hex')}`,
        ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An example's flow as data, for tests that change it. */
export function exampleFlow(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(example(name), 'utf8')); // an object: the examples' own tests parse them as flows
}
