import { expect, it } from 'vitest';
import { isOwnOrigin } from './same-origin.ts';

const host = 'localhost:4100';
const own = 'http://localhost:4100';

it.each<readonly [origin: string | undefined, site: string | undefined, reads: boolean, writes: boolean]>([
  [undefined, undefined, true, true],
  [own, undefined, true, true],
  [own, 'same-origin', true, true],
  [undefined, 'same-origin', true, true],
  [undefined, 'none', true, false],
  ['HTTP://LOCALHOST:4100', undefined, true, true],
  [undefined, 'cross-site', false, false],
  [undefined, 'same-site', false, false],
  [own, 'cross-site', false, false],
  ['http://evil.example', 'same-origin', false, false],
  ['http://evil.example', undefined, false, false],
  ['http://localhost:4101', undefined, false, false],
  ['http://localhost', undefined, false, false],
  ['http://localhost:4100.evil.example', undefined, false, false],
  ['http://localhost:4100/path', undefined, false, false],
  ['http://user@localhost:4100', undefined, false, false],
  ['null', undefined, false, false],
  ['', undefined, false, false],
  ['file://', undefined, false, false],
  ['chrome-extension://abcdefgh', undefined, false, false],
])('origin %s, site %s: reads %s, writes %s', (...row) => {
  const [origin, site, reads, writes] = row;
  for (const method of ['GET', 'HEAD']) expect(isOwnOrigin({ method, host, origin, site })).toBe(reads);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    expect(isOwnOrigin({ method, host, origin, site })).toBe(writes);
  }
});
