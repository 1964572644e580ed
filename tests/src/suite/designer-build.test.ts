import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** What `npm start` asks. It is JavaScript, since it runs before anything else is there. */
interface DesignerBuild {
  readonly designerSources: (root: string) => string;
  readonly isDesignerCurrent: (root: string) => boolean;
  readonly noteDesignerBuilt: (root: string, made: string) => void;
}

const script = join(import.meta.dirname, '../../../scripts/designer-build.mjs');
const build: DesignerBuild = await import(pathToFileURL(script).href);

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rung-designer-build-'));
  for (const file of [
    'pnpm-lock.yaml',
    'packages/flow/package.json',
    'packages/flow/src/flow.ts',
    'packages/flow/src/node-kinds/tier.ts',
    'apps/designer/src/main.tsx',
    'apps/designer/dist/app/index.html',
  ])
    write(file);
  build.noteDesignerBuilt(root, build.designerSources(root));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), file);
}

/** Gives a file the time of another day, so that the test does not depend on how fine the clock is. */
const touch = (file: string): void => utimesSync(join(root, file), 1_000, 1_000);

it('serves the designer that was built while nothing it is made of has changed', () => {
  expect(build.isDesignerCurrent(root)).toBe(true);
  write('apps/server/src/main.ts');
  expect(build.isDesignerCurrent(root)).toBe(true);
});

it.each([
  ['a source was changed', () => touch('packages/flow/src/flow.ts')],
  ['a source was taken away', () => rmSync(join(root, 'packages/flow/src/node-kinds/tier.ts'))],
  ['a source was added', () => write('apps/designer/src/canvas/card.tsx')],
  ['a package lets others in elsewhere', () => touch('packages/flow/package.json')],
  ['a dependency was updated', () => touch('pnpm-lock.yaml')],
  ['the build was taken away', () => rmSync(join(root, 'apps/designer/dist/app'), { recursive: true })],
])('builds it again after %s', (_, change) => {
  change();
  expect(build.isDesignerCurrent(root)).toBe(false);
});

it('builds it again after a source was changed while it was built', () => {
  const made = build.designerSources(root);
  touch('apps/designer/src/main.tsx');
  build.noteDesignerBuilt(root, made);
  expect(build.isDesignerCurrent(root)).toBe(false);
});
