import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: {
      readonly forbidden: readonly { readonly name: string; readonly comment?: string }[];
    };
  };
}

const trees: string[] = [];

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** Runs the rules over a small tree of the given files. */
function cruise(files: Readonly<Record<string, string>>): ReturnType<typeof spawnSync> {
  const tree = mkdtempSync(join(tmpdir(), 'rung-rules-'));
  trees.push(tree);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  const program = join(repositoryRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(repositoryRoot, '.dependency-cruiser.cjs');
  const options = ['--config', config, '--output-type', 'json', 'packages', 'apps'];
  return spawnSync(process.execPath, [program, ...options], { cwd: tree, encoding: 'utf8' });
}

const packages = 'kernel condition flow policy compiler engine simulator wording drawing editing'.split(' ');
const manifest = JSON.stringify({ exports: { '.': { '@rung/source': './src/index.ts' } } });

/** One package each with a front door and a fake; kernel's also has a library, an app and a benchmark to lean on. */
const sound: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    packages.flatMap((name) => [
      [`packages/${name}/package.json`, manifest],
      [`packages/${name}/src/index.ts`, "export { own } from './own.ts';"],
      [`packages/${name}/src/own.ts`, 'export const own = 1;'],
    ]),
  ),
  'packages/kernel/src/own.fake.ts': "export { own } from './own.ts';",
  'packages/kernel/src/own.test.ts': "import './own.fake.ts';",
  'apps/cli/src/main.ts': "import '../../../packages/engine/src/index.ts';",
  'apps/server/src/trpc/router.ts': 'export const router = 1;',
  'apps/designer/src/main.ts': "export type { router } from '../../server/src/trpc/router.ts';",
  'bench/main.ts': 'export const bench = 1;',
  'node_modules/lib/package.json': '{ "main": "index.js" }',
  'node_modules/lib/index.js': 'module.exports = 1;',
};

/** For each rule a file that breaks it. */
const breaches: Readonly<Record<string, readonly [file: string, text: string]>> = {
  ...Object.fromEntries(
    packages.flatMap((name) => {
      const other = name === 'drawing' ? 'engine' : 'drawing';
      return [
        [`layer-${name}`, [`packages/${name}/src/a.ts`, `import '../../${other}/src/index.ts';`]],
        [`libraries-${name}`, [`packages/${name}/src/b.ts`, "import 'lib';"]],
      ];
    }),
  ),
  'engine-knows-types-only': ['packages/engine/src/c.ts', "export { own } from '../../policy/src/index.ts';"],
  'apps-stand-alone': ['apps/cli/src/d.ts', "import '../../../bench/main.ts';"],
  'designer-knows-types-only': ['apps/designer/src/d.ts', "import '../../server/src/trpc/router.ts';"],
  'imports-lead-somewhere': ['packages/kernel/src/e.ts', "import 'unheard-of';"],
  'no-cycles': [
    'packages/kernel/src/f.ts',
    "import { g } from './g.ts';\nexport const f = 1;\nexport const h = g;",
  ],
  'no-orphans': ['packages/kernel/src/h.ts', 'export const h = 1;'],
  'tests-are-leaves': ['packages/kernel/src/i.ts', "import './own.fake.ts';"],
  'packages-are-pure': ['packages/kernel/src/j.ts', "import 'node:fs';"],
  'through-the-front-door': ['packages/engine/src/k.ts', "import '../../kernel/src/own.ts';"],
};

function reportOf(files: Readonly<Record<string, string>>): Report['summary'] {
  return (JSON.parse(String(cruise(files).stdout)) as Report).summary; // dependency-cruiser's own format
}

it('catches an import that breaks a rule, for every rule there is', () => {
  const { violations, ruleSetUsed } = reportOf({
    ...sound,
    ...Object.fromEntries(Object.values(breaches)),
    'packages/kernel/src/g.ts': "import { f } from './f.ts';\nexport const g = f;",
  });
  const caught = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`));
  const expected = Object.entries(breaches).map(([rule, [file]]) => `${rule} ${file}`);
  expect(expected.filter((breach) => !caught.has(breach))).toEqual([]);
  expect(Object.keys(breaches).sort()).toEqual(ruleSetUsed.forbidden.map(({ name }) => name).sort());
});

it('has nothing to say about a sound tree, and a reason for every rule', () => {
  const { violations, ruleSetUsed } = reportOf(sound);
  expect(violations).toEqual([]);
  expect(ruleSetUsed.forbidden.filter(({ comment }) => comment === undefined)).toEqual([]);
});

it('lets each package import what docs/architecture.md says', () => {
  const { forbidden } = reportOf(sound).ruleSetUsed;
  const checked = forbidden.flatMap(({ name, comment = '' }) => {
    const [, others = ''] = /may import only itself(?:, (.*))?: see/.exec(comment) ?? [];
    return name.startsWith('layer-') ? [[name.slice('layer-'.length), others]] : [];
  });
  const page = readFileSync(join(repositoryRoot, 'docs/architecture.md'), 'utf8');
  const rows = [...page.matchAll(/^\| \[`(\w+)`\]\(\.\.\/packages\/.* \| ([^|]*) \|$/gm)];
  const told = rows.map(([, name = '', others = '']) => [
    name,
    others.replace('nothing of ours', '').replace(' (types)', ''),
  ]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(checked));
});

it('refuses a package of which nobody has said what it may import', () => {
  const { stderr, stdout } = cruise({ ...sound, 'packages/newcomer/package.json': manifest });
  expect(`${stdout}${stderr}`).toContain('newcomer needs a row');
});
