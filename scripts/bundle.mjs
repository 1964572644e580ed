// Bundles the command line tool, so that it starts from two or three files instead of some hundred. Quick enough to run at
// every install. CommonJS, because Node loads it faster than modules; see docs/adr for the measurements.
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = process.argv[2] ?? join(root, 'apps/cli/dist/bundle');
// Built aside and then put in place, so that a tool that starts meanwhile finds a whole bundle, the old one or the new.
const aside = `${target}.${process.pid}`;
const dataFile = /tz-table\.json$/;

/** Keeps the zone table beside the bundle: as data it is read once when asked for, as code it would be loaded every time. */
const dataBeside = {
  name: 'data-beside',
  resolveId: { filter: { id: dataFile }, handler: () => ({ id: './tz-table.json', external: true }) },
};

const bundle = await rolldown({
  input: { main: join(root, 'apps/cli/src/main.ts') },
  platform: 'node',
  plugins: [dataBeside],
  resolve: { conditionNames: ['@rung/source', 'node', 'import', 'default'] },
  logLevel: 'silent',
});
const { output } = await bundle.write({
  dir: aside,
  format: 'cjs',
  minify: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
});
await bundle.close();
const zoneTable = join(root, 'packages/compiler/src/calendar/tz-table.json');
copyFileSync(zoneTable, join(aside, 'tz-table.json'));

// What the bundle was made of, so that it is known when it is out of date. Dependencies change with an install, which bundles anew.
const inputs = output
  .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  .filter((file) => file.startsWith(root) && !file.includes('node_modules'))
  .concat(zoneTable);
writeFileSync(join(aside, 'inputs.json'), JSON.stringify(inputs.map((file) => relative(root, file)).sort()));

const old = `${aside}.old`;
mkdirSync(target, { recursive: true });
renameSync(target, old);
renameSync(aside, target);
rmSync(old, { recursive: true, force: true });
