// Builds every package (declarations and JavaScript), bundles the command line tool, and builds the designer.
import { spawnSync } from 'node:child_process';

const types = spawnSync('tsc', ['-b'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (types.status !== 0) process.exit(types.status ?? 1);
await import('./bundle.mjs');
await import('./build-designer.mjs');
