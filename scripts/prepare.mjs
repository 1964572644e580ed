// Runs at the end of every install: bundles the command line tool, so that `npx rung` starts fast from then on. Without the
// bundle the tool runs from its sources, so a failure here is told and does not fail the install.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bundler = join(dirname(fileURLToPath(import.meta.url)), 'bundle.mjs');
const { status } = spawnSync(process.execPath, [bundler], { stdio: ['ignore', 'inherit', 'inherit'] });
if (status !== 0) console.error('The command line tool was not bundled; it runs from its sources.');
