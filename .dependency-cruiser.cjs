const { globSync, readFileSync } = require('node:fs');

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
};
const sources = '\\.ts$';
const tests = '\\.(test|arbitrary|fake|test-d)\\.ts$';

/** The files that a package opens by its `exports`, as one pattern. */
const entryPoints = globSync('packages/*/package.json')
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
  to: { path: '^(packages|apps)/', pathNot: `^packages/(${[name, ...others].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...layers,
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
      comment: 'Product code never imports a test.',
      severity: 'error',
      from: { pathNot: `${tests}|^tests/|^bench/` },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'zod-at-the-edges',
      comment: 'Only flow and policy parse with zod; everything else trusts their types.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/(flow|policy)/|${tests}` },
      to: { path: 'node_modules/zod/' },
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
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
