import { expect, it } from 'vitest';
import { mainOptions } from './main-options.ts';

const usual = { port: 4100, host: '127.0.0.1', data: 'rung-data', hosts: { loopback: true, names: [] } };

it('listens on this machine only unless told otherwise', () => {
  expect(mainOptions([], {})).toEqual({ ok: true, value: usual });
});

it('takes the command line before the environment', () => {
  const env = {
    RUNG_PORT: '1',
    RUNG_HOST: '0.0.0.0',
    RUNG_DATA: '/env',
    RUNG_ALLOWED_HOSTS: 'Rung.example.com, b',
  };
  const hosts = { loopback: false, names: ['rung.example.com', 'b'] };
  expect(mainOptions([], env)).toEqual({
    ok: true,
    value: { port: 1, host: '0.0.0.0', data: '/env', hosts },
  });
  const args = ['--port', '0', '--host', '::1', '--data', 'here'];
  expect(mainOptions(args, env)).toMatchObject({
    value: { port: 0, host: '::1', data: 'here', hosts: { loopback: true } },
  });
});

it.each([
  [['--port', '65536']],
  [['--port', '-1']],
  [['--port', 'http']],
  [['--port', '']],
  [['--prot', '1']],
  [['serve']],
])('says what is wrong with %j', (args) => {
  expect(mainOptions(args, {})).toEqual({ ok: false, error: expect.stringMatching(/\w/) });
});
