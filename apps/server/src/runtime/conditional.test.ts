import { describe, expect, it } from 'vitest';
import { conditionalStatus } from './conditional.ts';

const etag = '"sha256-abc"';

describe('If-None-Match', () => {
  it.each([
    ['the same tag', '"sha256-abc"', 304],
    ['the same tag, weak', 'W/"sha256-abc"', 304],
    ['any', '*', 304],
    ['any, with space', ' * ', 304],
    ['a list with it at the end', '"x", W/"y" ,"sha256-abc"', 304],
    ['a list with empty entries', ', ,"sha256-abc",', 304],
    ['a list without spaces', '"x","sha256-abc"', 304],
    ['a tag with a comma before it', '"a,b", "sha256-abc"', 304],
    ['another tag', '"sha256-abd"', 200],
    ['the tag without quotes', 'sha256-abc', 200],
    ['the tag inside another', '"x, sha256-abc"', 200],
    ['the tag in other letters', '"SHA256-ABC"', 200],
    ['a weak mark in a small letter', 'w/"sha256-abc"', 200],
    ['a list that breaks off', '"sha256-abc", "x', 200],
    ['nothing', '', 200],
    ['a star among tags', '"x", *', 200],
  ])('%s: %s gives %i', (_, ifNoneMatch, status) => {
    expect(conditionalStatus({ ifMatch: undefined, ifNoneMatch }, etag)).toBe(status);
  });
});

describe('If-Match', () => {
  it.each([
    ['"sha256-abc"', 200],
    ['*', 200],
    ['"x", "sha256-abc"', 200],
    ['W/"sha256-abc"', 412],
    ['"x"', 412],
    ['nonsense', 412],
  ])('%s gives %i', (ifMatch, status) => {
    expect(conditionalStatus({ ifMatch, ifNoneMatch: undefined }, etag)).toBe(status);
  });

  it('is asked before If-None-Match', () => {
    expect(conditionalStatus({ ifMatch: '"x"', ifNoneMatch: etag }, etag)).toBe(412);
    expect(conditionalStatus({ ifMatch: etag, ifNoneMatch: etag }, etag)).toBe(304);
  });
});

it('reads a long list that is wrong at its end in time proportional to it', () => {
  const ifNoneMatch = `${'"x",'.repeat(100_000)}"`;
  expect(conditionalStatus({ ifMatch: undefined, ifNoneMatch }, etag)).toBe(200);
});
