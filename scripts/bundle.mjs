// Bundles the command line tool, so that it starts from two or three files instead of some hundred. Quick enough to run at
// every install. CommonJS, because Node loads it faster than modules; see docs/adr for the measurements.
import { spawnSync } from 'node:child_process';
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

/** Commander can start other programs, which this tool never asks of it: what does that is loaded when it is first used. */
const withoutStartingPrograms = {
  name: 'without-starting-programs',
  transform: {
    filter: { id: /commander\/lib\/command\.js$/ },
    handler: (code) => code.replace(/^import childProcess from 'node:child_process';$/m, lazyChildProcess),
  },
};
const lazyChildProcess =
  "const childProcess = { spawn: (...args) => process.getBuiltinModule('node:child_process').spawn(...args) };";

const bundle = await rolldown({
  input: { main: join(root, 'apps/cli/src/main.ts') },
  platform: 'node',
  plugins: [dataBeside, withoutStartingPrograms],
  resolve: { conditionNames: ['@rung/source', 'node', 'import', 'default'] },
  logLevel: 'silent',
});
const { output } = await bundle.write({
  dir: aside,
  format: 'cjs',
  minify: true,
  entryFileNames: '[name].cjs',
  // What reading and compiling a flow needs is one file: finding and opening many takes longer than reading one.
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      {
        name: 'check',
        test: /packages\/(?:kernel|condition|flow|compiler)\/|node_modules\/(?:zod|@marcbachmann|@noble|@scure|canonicalize)\/|cli\/src\/(?:commands\/check\/|shell\/(?:load-flow|finding-words|findings|place-findings|tell-findings|document-advice|document-kind|load-wording|wrap|text-width|count)\.ts)/,
      },
    ],
  },
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
writeFileSync(
  join(aside, 'inputs.txt'),
  inputs
    .map((file) => relative(root, file))
    .sort()
    .join('\n'),
);

// The commands that are run most are run once, so that V8 need not compile them again (apps/cli/bin/load-bundle.cjs).
const example = join(root, 'examples/functional-tiers/flow.json');
for (const command of [
  ['check', example],
  ['simulate', example, '--verbose'],
]) {
  spawnSync(process.execPath, [join(root, 'scripts/warm-bundle.cjs'), aside, ...command], {
    stdio: 'ignore',
  });
}

const old = `${aside}.old`;
mkdirSync(target, { recursive: true });
renameSync(target, old);
renameSync(aside, target);
rmSync(old, { recursive: true, force: true });
