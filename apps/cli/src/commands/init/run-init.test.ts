import { readdirSync } from 'node:fs';
import { templates } from '@rung/flow';
import { expect, it } from 'vitest';
import { runCaptured, rung } from '../../shell/captured-run.fake.ts';
import { scratchOfTest } from '../../shell/example-files.fake.ts';
import { ownCommand } from '../../shell/own-command.ts';

it.each(templates.map(({ id }) => id))(
  'begins with %s, which compiles and whose scenarios pass',
  async (id) => {
    const scratch = scratchOfTest();
    const folder = scratch.path('new/folder');
    const { out, code } = await rung('init', id, '--dir', folder);
    expect(code).toBe(0);
    expect(out).toContain(`rung simulate ${folder}/flow.json`);
    expect(readdirSync(folder).sort()).toEqual(['flow.json', 'scenarios.json']);
    expect(await rung('check', `${folder}/flow.json`)).toMatchObject({ code: 0 });
    const { passed, failed } = JSON.parse((await rung('simulate', `${folder}/flow.json`, '--json')).out);
    expect({ some: passed > 0, failed }).toEqual({ some: true, failed: 0 });
  },
);

it('lists the templates when none is named', async () => {
  const { out, code } = await rung('init');
  expect(code).toBe(0);
  const unbroken = out.replaceAll(/\n {8,}/g, ' ');
  for (const { id, promise } of templates)
    expect(unbroken).toMatch(new RegExp(`^ {2}${id} +${promise}$`, 'm'));
  const { templates: listed } = JSON.parse((await rung('init', '--json')).out);
  expect(listed).toEqual(templates.map(({ id, name, promise }) => ({ id, name, promise })));
  const german = await rung('init', '--language', 'de');
  for (const { id, promise } of templates) {
    expect(german.out).toContain(id);
    expect(german.out).not.toContain(promise);
  }
});

it.each([60, 80, 100])('lists them on a terminal of %i columns', async (columns) => {
  for (const language of ['en', 'de']) {
    const { out } = await runCaptured(['init', '--language', language], { columns });
    expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
  }
});

it('replaces nothing unless told to', async () => {
  const scratch = scratchOfTest();
  scratch.write('scenarios.json', 'mine');
  const args = ['init', 'unanswered', '--dir', scratch.folder];
  expect(await rung(...args)).toMatchObject({ code: 2, err: expect.stringContaining('say --force') });
  expect(readdirSync(scratch.folder)).toEqual(['scenarios.json']);
  expect(scratch.read('scenarios.json')).toBe('mine');
  const { out, code } = await rung(...args, '--force', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ format: 'rung/init@1', template: 'unanswered' });
  expect(JSON.parse(scratch.read('scenarios.json'))).toMatchObject({ format: 'rung/scenarios@1' });
});

it.each([
  ['smal-team', 'Did you mean: RUNG init small-team'],
  ['authorityladder', 'Did you mean: RUNG init authority-ladder'],
  ['x', 'List them with: RUNG init'],
  ['constructor', 'There is no template "constructor"'],
])('says what may have been meant by %s', async (typed, said) => {
  const { err, code } = await rung('init', typed);
  expect(code).toBe(2);
  expect(err).toContain(said.replace('RUNG', ownCommand()));
});

it('takes a file in the place of the folder for wrong use', async () => {
  const scratch = scratchOfTest();
  const file = scratch.write('taken', 'x');
  expect(await rung('init', 'unanswered', '--dir', file)).toMatchObject({ code: 2 });
});

it.each(['/proc/nowhere', '/proc/nowhere/further'])(
  'gives up where no folder can be made: %s',
  async (folder) => {
    expect(await rung('init', 'small-team', '--dir', folder)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error: Cannot make the folder /),
    });
  },
);

it('makes no folder over a file', async () => {
  const scratch = scratchOfTest();
  const { err, code } = await rung('init', 'small-team', '--dir', scratch.write('file', 'as it was'));
  expect(code).toBe(2);
  expect(err).toContain('there is a file of that name.');
  expect(scratch.read('file')).toBe('as it was');
});
