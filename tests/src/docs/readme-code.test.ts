import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@rung/compiler';
import { templates } from '@rung/flow';
import { policyText } from '@rung/policy';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../../../scripts/docs/file-set.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rung-readme-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('shows in the README a program that runs beside the example it names', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, program = ''] = /```js\n(.*?)```/s.exec(readme) ?? [];
  const template = templates.find(({ id }) => id === 'small-team');
  const policy = template === undefined ? null : compile(template.flow).policy;
  if (policy === null) throw new Error('The template small-team does not compile.');
  mkdirSync(join(folder, 'small-team'));
  writeFileSync(join(folder, 'small-team/policy.json'), policyText(policy));
  // The packages that the example's folder asks for are there, and no others.
  symlinkSync(join(root, 'examples/fetch-and-decide/node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'decide.mjs'), program);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--conditions=@rung/source', 'decide.mjs'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(/effect: 'assign'/);
  expect(stdout).toMatch(/^\d{13}$/m);
});
