const { globSync, readFileSync } = require('node:fs');
const { basename, dirname } = require('node:path');

// Without its parser the checker reports success on zero modules: better to fail here.
require.resolve('@swc/core');

// Who may import what (docs/architecture.md). The arrow runs one way: authoring and running meet only in `policy`.
const allowed = {
  kernel: [],
  condition: ['kernel'],
  flow: ['kernel', 'condition'],
  policy: ['kernel'],
  compiler: ['flow', 'condition', 'policy', 'kernel'],
  engine: ['policy', 'kernel'],
  simulator: ['engine', 'policy', 'kernel'],
  wording: ['flow', 'condition', 'policy', 'kernel'],
  drawing: ['flow', 'wording', 'kernel'],
  editing: ['compiler', 'flow', 'condition', 'kernel'],
};
// What packages take from elsewhere. The engine, and whatever runs beside it in a service, brings nothing along.
const libraries = {
  kernel: ['canonicalize', '@noble/hashes', '@scure/base'],
  flow: ['zod'],
  policy: ['zod'],
};
const sources = '\\.tsx?$';
const ours = '^(packages|apps|bench|tests|scripts)/';
const tests = '\\.(test|arbitrary|fake|test-d)\\.tsx?$';

const manifests = globSync('packages/*/package.json');
for (const manifest of manifests) {
  const name = basename(dirname(manifest));
  // A package without a row could import anything, and nobody would hear of it.
  if (!(name in allowed))
    throw new Error(`${name} needs a row in .dependency-cruiser.cjs: what may it import?`);
}

/** The files that a package opens by its `exports`, as one pattern. */
const entryPoints = manifests
  .flatMap((manifest) => {
    const { exports } = JSON.parse(readFileSync(manifest, 'utf8'));
    const folder = manifest.replaceAll('\\', '/').replace('package.json', '');
    return Object.values(exports).map((entry) => folder + entry['@rung/source'].replace('./', ''));
  })
  .map((file) => `^${file.replaceAll('.', '\\.')}$`)
  .join('|');

const layers = Object.entries(allowed).map(([name, others]) => ({
  name: `layer-${name}`,
  comment: `${name} may import only ${['itself', ...others].join(', ')}: see the table in docs/architecture.md.`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: tests },
  to: { path: ours, pathNot: `^packages/(${[name, ...others].join('|')})/` },
}));

const libraryRules = Object.keys(allowed).map((name) => ({
  name: `libraries-${name}`,
  comment: `${name} may use only ${(libraries[name] ?? ['what is ours']).join(', ')}: services and browsers carry what a package brings.`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: tests },
  to: {
    path: 'node_modules/',
    pathNot: (libraries[name] ?? []).map((library) => `node_modules/${library}/`),
  },
}));

module.exports = {
  forbidden: [
    ...layers,
    ...libraryRules,
    {
      name: 'engine-knows-types-only',
      comment:
        'The engine trusts a policy that was parsed; with the parser it would carry zod into every service.',
      severity: 'error',
      from: { path: '^packages/engine/src/', pathNot: tests },
      to: { path: '^packages/policy/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'apps-stand-alone',
      comment:
        'An app is installed without the others, and without benchmarks, tests and scripts: share through a package.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: tests },
      to: { path: ours, pathNot: '^(packages|apps/$1)/|^apps/server/src/trpc/router\\.ts$' },
    },
    {
      name: 'designer-knows-types-only',
      comment: 'The designer calls the server over HTTP: of its router it knows the type alone.',
      severity: 'error',
      from: { path: '^apps/designer/' },
      to: { path: '^apps/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-lead-somewhere',
      comment: 'A name that its package does not list cannot be checked by any rule here.',
      severity: 'error',
      from: {},
      // What the designer takes in as text or as an address has a question of Vite's behind its name; its build looks for the file.
      to: { couldNotResolve: true, pathNot: '\\?(?:raw|url)$' },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one concept, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that imports nobody is dead.',
      severity: 'error',
      from: { orphan: true, path: sources, pathNot: `${tests}|\\.d\\.ts$|\\.config\\.` },
      to: {},
    },
    {
      name: 'tests-are-leaves',
      comment:
        'What is made for tests (fakes, arbitraries) or is one may lie, and is not shipped: product code stands without it.',
      severity: 'error',
      from: { pathNot: `${tests}|^tests/|^bench/` },
      to: { path: tests },
    },
    {
      name: 'packages-are-pure',
      comment: 'Packages run in browsers and at the edge: Node built-ins belong in apps.',
      severity: 'error',
      from: { path: '^packages/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'through-the-front-door',
      comment: "Another package's inside is private: import its name.",
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^packages/([^/]+)/src/',
        pathNot: `^packages/$2/|${entryPoints}|arbitrary\\.ts$`,
      },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@rung/source', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
