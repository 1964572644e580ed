// Builds every package (declarations and JavaScript) and bundles the command line tool.
import { spawnSync } from 'node:child_process';

const types = spawnSync('tsc', ['-b'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (types.status !== 0) process.exit(types.status ?? 1);
await import('./bundle.mjs');
