// What is different in the bundled command line tool: things that a start can do without are put off until they are asked for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The zone table, which is kept beside the bundle: as data it is read when a calendar asks, as code it would be loaded always. */
export const dataFile = 'packages/compiler/src/calendar/tz-table.json';

/** Reads the zone table when it is first looked into. What is small stands in the code. */
const dataBeside = {
  name: 'data-beside',
  resolveId: {
    filter: { id: /^data-beside:/ },
    handler: (id) => ({ id: id.replace('data-beside:', './'), external: true }),
  },
  load: {
    filter: { id: /tz-table\.json$/ },
    handler: (file) => ({ code: lookedIntoLater(file), moduleType: 'js' }),
  },
};

function lookedIntoLater(file) {
  const members = Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([name, value]) =>
    typeof value === 'object'
      ? `get ${name}() { return data().${name}; }`
      : `${name}: ${JSON.stringify(value)}`,
  );
  return `const data = () => require('data-beside:tz-table.json'); export default { ${members.join(', ')} };`;
}

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

/** The schema of flows as zod has it, bundled by itself. */
export const flowSchemaFile = 'packages/flow/src/flow.ts';

/** Reads a flow by its plain schema. zod is loaded only to say what is wrong with one. */
const plainBeforeZod = `
import { flowSchema as plain } from '../flow.ts';
import { refused } from 'plain-zod';
export const flowSchema = {
  safeParse(document, options) {
    const data = plain.read(document);
    return data === refused
      ? require('data-beside:flow-schema.cjs').flowSchema.safeParse(document, options)
      : { success: true, data };
  },
};`;

/** The schemas of flows, made of `apps/cli/src/start-up/plain-zod.ts`. */
function plainSchemas(root) {
  const plainZod = join(root, 'apps/cli/src/start-up/plain-zod.ts');
  const before = join(root, 'packages/flow/src/parse/plain-before-zod.js');
  return {
    name: 'plain-schemas',
    resolveId: {
      filter: { id: /^(?:zod|plain-zod|\.\.\/flow\.ts)$/ },
      handler(id, importer) {
        if (id === 'plain-zod') return plainZod;
        if (id === 'zod') return /packages\/flow\//.test(importer) ? plainZod : null;
        return importer.endsWith('parse-flow.ts') ? before : null;
      },
    },
    load: {
      filter: { id: /plain-before-zod\.js$/ },
      handler: () => ({ code: plainBeforeZod, moduleType: 'js' }),
    },
  };
}

/** The plugins that bundle the tool. */
export function toolPlugins(root) {
  return [plainSchemas(root), dataBeside, withoutStartingPrograms];
}
