// Builds the designer into apps/designer/dist/app.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const designer = join(dirname(fileURLToPath(import.meta.url)), '../apps/designer');
const vite = join(designer, 'node_modules/vite/bin/vite.js');
const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
  cwd: designer,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
