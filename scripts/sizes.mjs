// What others must load stays small: bundles the engine alone, minified and compressed, against its budget, and adds up what the
// built designer loads before its screens can be used. Run after the build.
// The engine's aim for a whole client is 25 kB; with every rule of the language it is above that today.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const designer = join(root, 'apps/designer/dist/app');

async function engineSize() {
  const bundle = await rolldown({
    input: join(root, 'packages/engine/src/index.ts'),
    platform: 'neutral',
    resolve: { conditionNames: ['@rung/source', 'import', 'default'] },
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return output.reduce(
    (sum, chunk) => sum + compressed(chunk.type === 'chunk' ? chunk.code : chunk.source),
    0,
  );
}

/** The JavaScript that modules of the designer load, with all that they import; what they load later is not in it. */
function loadedSize(modules) {
  const manifest = JSON.parse(readFileSync(join(designer, '.vite/manifest.json'), 'utf8'));
  const files = new Set();
  const visit = (key) => {
    const { file, imports = [] } = manifest[key] ?? unknown(key);
    if (files.has(file)) return;
    files.add(file);
    for (const next of imports) visit(next);
  };
  for (const name of modules) visit(name);
  return [...files].reduce((sum, file) => sum + compressed(readFileSync(join(designer, file))), 0);
}

function unknown(name) {
  throw new Error(`the designer was built without ${name}: which module is loaded in its place?`);
}

const compressed = (content) => gzipSync(content, { level: 9 }).length;

// German is the longer of the languages, of which a person loads one.
const shell = ['index.html', 'src/i18n/catalogue/first-de.ts'];
const list = [...shell, 'src/policies/policies-screen.tsx'];
const flow = [
  ...shell,
  'src/i18n/catalogue/flow-de.ts',
  '../../packages/wording/src/catalogue/de/flow.ts',
  'src/shell/editor-route.tsx',
  'src/editor/editor-screen.tsx',
  'src/canvas/canvas.tsx',
];

const budgets = [
  { name: '@rung/engine', size: await engineSize(), most: 63_000 },
  { name: 'designer, list of policies', size: loadedSize(list), most: 230_000 },
  // With the drawing, which whoever works in the outline does without.
  { name: 'designer, open flow', size: loadedSize(flow), most: 360_000 },
];
for (const { name, size, most } of budgets) {
  console.log(`${name}: ${size} bytes compressed, of at most ${most}`);
}
process.exit(budgets.some(({ size, most }) => size > most) ? 1 : 0);
