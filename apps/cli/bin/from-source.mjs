// Runs the sources: workspace packages resolve by the `@rung/source` condition, so Node starts once more with it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const run = spawnSync(process.execPath, ['--conditions=@rung/source', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = run.status ?? 3;
