import { expect, it } from 'vitest';
import { isAllowedHost } from './allowed-host.ts';

const onLoopback = { loopback: true, names: [] };
const onNetwork = { loopback: false, names: ['rung.example.com'] };

it.each([
  ['localhost', true, true],
  ['localhost:4100', true, true],
  ['LOCALHOST:4100', true, true],
  ['127.0.0.1:4100', true, true],
  ['127.9.9.9', true, true],
  ['[::1]:4100', true, true],
  ['192.168.1.5:4100', false, true],
  ['[fe80::1]:4100', false, true],
  ['rung.example.com', false, true],
  ['RUNG.example.com:443', false, true],
  ['evil.example', false, false],
  ['localhost.evil.example', false, false],
  ['127.0.0.1.evil.example', false, false],
  ['rung.example.com.evil.example', false, false],
  ['localhost:4100@evil.example', false, false],
  ['localhost, evil.example', false, false],
  ['127.evil', false, false],
  ['[::1', false, false],
  ['127.0.0.1:65535', true, true],
  ['127.0.0.1:65536', false, false],
  ['localhost:99999', false, false],
  ['[127.0.0.1]', false, false],
  ['', false, false],
  [undefined, false, false],
])('%s on loopback: %s, on a network: %s', (host, loopback, network) => {
  expect(isAllowedHost(host, onLoopback)).toBe(loopback);
  expect(isAllowedHost(host, onNetwork)).toBe(network);
});
