import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { rung } from '../../shell/captured-run.fake.ts';
import { repositoryRoot, scratchOfTest } from '../../shell/example-files.fake.ts';
import { ownCommand } from '../../shell/own-command.ts';

// Two thousand tickets take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const sample = (file: string) => join(repositoryRoot, 'examples/replays/sample', file);
const replay = (...options: readonly string[]) =>
  rung(
    'replay',
    sample('flow.json'),
    '--tickets',
    sample('tickets.csv'),
    '--map',
    sample('map.json'),
    ...options,
  );

it('replays the sample history, the compiled policy alike', async () => {
  const scratch = scratchOfTest();
  const policy = scratch.path('policy.json');
  await rung('compile', sample('flow.json'), '-o', policy);
  const { out, err, code } = await replay('--json');
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(JSON.parse(out)).toMatchObject({ format: 'rung/replay@1', counts: { tickets: 2000 } });
  const ofPolicy = [
    'replay',
    policy,
    '--tickets',
    sample('tickets.csv'),
    '--map',
    sample('map.json'),
    '--json',
  ];
  expect((await rung(...ofPolicy)).out).toBe(out);
});

it('tells a report in the language asked for', async () => {
  const english = await replay();
  expect(english.code).toBe(0);
  expect(english.out).toContain('How tickets climb');
  const german = await replay('--language', 'de');
  expect(german.out).toContain('Wie Tickets steigen');
});

it.each([
  ['a flow', 'flow.json', `This is a flow; did you mean: ${ownCommand()} check`],
  ['a table', 'tickets.csv', 'This is not JSON'],
])('says that %s is no map, in one finding', async (_, file, said) => {
  const args = ['replay', sample('flow.json'), '--tickets', sample('tickets.csv'), '--map', sample(file)];
  const { out, code } = await rung(...args);
  expect(code).toBe(1);
  expect(out).toContain(said);
  expect(out).toMatch(/cannot be used for a replay: 1 error\./);
  expect(JSON.parse((await rung(...args, '--json')).out).findings).toHaveLength(1);
});

it.each([
  ['a history that is not there', ['--tickets', 'nowhere.csv'], 'there is no such file'],
  ['a time that is none', ['--until', 'noon'], '--until'],
  ['a calendar that is not there', ['--calendar', 'constructor'], 'no calendar "constructor"'],
  ['half a process', ['--workers', '0.5'], '--workers'],
])('takes %s for wrong use', async (_, options, said) => {
  const { out, err, code } = await replay(...options);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(said);
});
