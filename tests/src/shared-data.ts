import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository root. */
export const repositoryRoot: string = fileURLToPath(new URL('../..', import.meta.url));

const folder = join(repositoryRoot, '..', 'shared', 'data');

/**
 * The folder of third-party test material that may lie beside the repository (event logs, other tools'
 * configurations, conformance vectors), or null where it does not. Tests that read it register themselves only if it
 * is there: `if (sharedData !== null) it('…', …)`. A file whose only tests read it needs one test of its own besides.
 */
export const sharedData: string | null = existsSync(folder) ? folder : null;
