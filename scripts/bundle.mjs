// Bundles the command line tool, so that it starts from two or three files instead of some hundred. Quick enough to run at
// every install. CommonJS, because Node loads it faster than modules; see docs/adr for the measurements.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { dataFile, flowSchemaFile, toolPlugins } from './bundle-plugins.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = process.argv[2] ?? join(root, 'apps/cli/dist/bundle');
// Built aside and then put in place, so that a tool that starts meanwhile finds a whole bundle, the old one or the new.
const aside = `${target}.${process.pid}`;

/** Writes a bundle of an entry and gives its files. */
async function write(input, { codeSplitting, plugins }) {
  const bundle = await rolldown({
    input,
    platform: 'node',
    plugins,
    resolve: { conditionNames: ['@rung/source', 'node', 'import', 'default'] },
    logLevel: 'silent',
  });
  const { output } = await bundle.write({
    dir: aside,
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting,
  });
  await bundle.close();
  for (const { fileName, code } of output) writeFileSync(join(aside, fileName), inAscii(code));
  return output;
}

/** Text in which every character takes one byte is read without being decoded, and takes half the room. */
function inAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const ofTool = await write(
  { main: join(root, 'apps/cli/src/main.ts') },
  {
    plugins: toolPlugins(root),
    // What reading and compiling a flow needs is one file: finding and opening many takes longer than reading one.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: 'check',
          test: /packages\/(?:kernel|condition|flow(?!\/src\/templates)|compiler)\/|node_modules\/(?:@marcbachmann|@noble|@scure|canonicalize)\/|cli\/src\/(?:start-up\/|commands\/check\/|shell\/(?:load-flow|finding-words|findings|place-findings|tell-findings|document-advice|document-kind|load-wording|wrap|text-width|count|own-command)\.ts)/,
        },
      ],
    },
  },
);
const ofSchema = await write({ 'flow-schema': join(root, flowSchemaFile) }, { plugins: [] });
copyFileSync(join(root, dataFile), join(aside, 'tz-table.json'));

/** The files that one file of the bundle loads, now or later, itself among them. What the entry loads later is another command. */
function filesBehind(fileName, found = new Set()) {
  const file = ofTool.find((one) => one.fileName === fileName);
  if (file === undefined || found.has(file)) return found;
  found.add(file);
  for (const next of file.isEntry ? file.imports : [...file.imports, ...file.dynamicImports]) {
    filesBehind(next, found);
  }
  return found;
}

/** Lists the sources of files, so that it is known when they are out of date. Dependencies change with an install, which bundles anew. */
function writeInputs(name, files) {
  const modules = new Set(files.flatMap(({ moduleIds }) => moduleIds).concat(join(root, dataFile)));
  const sources = [...modules].filter(
    (file) => existsSync(file) && file.startsWith(root) && !file.includes('node_modules'),
  );
  const lines = sources.map((file) => relative(root, file)).sort();
  writeFileSync(join(aside, name), lines.join('\n'));
}
const check = ofTool.find(({ name }) => name === 'check').fileName;
writeInputs('inputs.txt', [...ofTool, ...ofSchema]);
writeInputs('check-inputs.txt', [...filesBehind(check), ...ofSchema]);

// The commands that are run most are run once, so that V8 need not compile them again (apps/cli/bin/bundle.cjs).
const example = join(root, 'examples/functional-tiers/flow.json');
const refused = join(aside, 'refused.json');
writeFileSync(refused, JSON.stringify({ ...JSON.parse(readFileSync(example, 'utf8')), unknown: 1 }));
for (const command of [
  ['check', example],
  ['check', refused],
  ['simulate', example, '--verbose'],
]) {
  const { error, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/warm-bundle.cjs'), aside, ...command],
    {
      encoding: 'utf8',
    },
  );
  if (error === undefined && stderr === '') continue;
  rmSync(aside, { recursive: true });
  throw new Error(`The bundle does not run: ${stderr}`, { cause: error });
}
rmSync(refused);

const old = `${aside}.old`;
mkdirSync(target, { recursive: true });
renameSync(target, old);
renameSync(aside, target);
rmSync(old, { recursive: true, force: true });
