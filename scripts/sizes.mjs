// What a runtime service installs must stay small: bundles the engine alone, minified and compressed, against its budget.
// The aim for a whole client is 25 kB; the engine with every rule of the language is above that today.
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const budgets = [{ name: '@rung/engine', input: 'packages/engine/src/index.ts', maxGzip: 60_000 }];

let over = false;
for (const { name, input, maxGzip } of budgets) {
  const bundle = await rolldown({
    input,
    platform: 'neutral',
    resolve: { conditionNames: ['@rung/source', 'import', 'default'] },
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const size = output.reduce(
    (sum, chunk) => sum + gzipSync(chunk.type === 'chunk' ? chunk.code : chunk.source).length,
    0,
  );
  console.log(`${name}: ${size} bytes compressed, of at most ${maxGzip}`);
  over ||= size > maxGzip;
}
process.exit(over ? 1 : 0);
