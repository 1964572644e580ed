import { mkdirSync } from 'node:fs';
import { delimiter } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { rung } from './captured-run.fake.ts';
import { scratchOfTest } from './example-files.fake.ts';
import { ownCommand } from './own-command.ts';

afterEach(() => vi.unstubAllEnvs());

it('is rung where a shell finds it, and npx rung elsewhere', () => {
  const scratch = scratchOfTest();
  scratch.write('rung', '');
  scratch.write('rung.cmd', '');
  const path = [scratch.path('none'), '', scratch.folder].join(delimiter);
  expect(ownCommand({ PATH: path })).toBe('rung');
  expect(ownCommand({ PATH: scratch.path('none') })).toBe('npx rung');
  expect(ownCommand({ PATH: '' })).toBe('npx rung');
  expect(ownCommand({})).toBe('npx rung');
  for (const name of ['rung', 'rung.cmd']) mkdirSync(scratch.path(`folders/${name}`), { recursive: true });
  const others = [scratch.path('folders'), scratch.path('rung')].join(delimiter);
  expect(ownCommand({ PATH: others })).toBe('npx rung');
  // npx itself puts the folder on the path of what it starts.
  expect(ownCommand({ PATH: path, npm_config_user_agent: 'npm/11.0.0 node/v26.10.0 linux x64' })).toBe(
    'npx rung',
  );
});

it('stands in everything that says what to type next', async () => {
  const scratch = scratchOfTest();
  scratch.write('rung', '');
  scratch.write('rung.cmd', '');
  const flow = scratch.write('scenario.json', { format: 'rung/scenario@1' });
  const say = async () => [
    (await rung('--help')).out,
    (await rung('simulate', '--help')).out,
    (await rung('init')).out,
    (await rung('init', 'small-tem')).err,
    (await rung('init', 'small-team', '--dir', scratch.path('new'), '--force')).out,
    (await rung('check', flow)).out,
    (await rung('check', flow, '--language', 'de')).out,
  ];
  vi.stubEnv('npm_config_user_agent', undefined);
  for (const [path, command] of [
    [scratch.folder, 'rung'],
    ['', 'npx rung'],
  ] as const) {
    vi.stubEnv('PATH', path);
    for (const said of await say()) {
      const named = [...said.matchAll(/(?:npx )?rung (?:init|check|simulate) [^[]/g)].map(([text]) => text);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((text) => !text.startsWith(`${command} `))).toEqual([]);
    }
  }
});
