// Builds the designer into apps/designer/dist/app.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { designerSources, noteDesignerBuilt } from './designer-build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const designer = join(root, 'apps/designer');
const vite = join(designer, 'node_modules/vite/bin/vite.js');
// Before the build, so that a source that changes meanwhile is not taken to be in it.
const made = designerSources(root);
const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
  cwd: designer,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
noteDesignerBuilt(root, made);
