// Builds every package (declarations and JavaScript) and bundles the command line tool into one file.
import { spawnSync } from 'node:child_process';
import { rolldown } from 'rolldown';

const types = spawnSync('tsc', ['-b'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (types.status !== 0) process.exit(types.status ?? 1);

const bundle = await rolldown({
  input: 'apps/cli/src/main.ts',
  platform: 'node',
  resolve: { conditionNames: ['@rung/source', 'node', 'import', 'default'] },
  logLevel: 'warn',
});
await bundle.write({ dir: 'apps/cli/dist/bundle', format: 'esm', minify: true, cleanDir: true });
await bundle.close();
