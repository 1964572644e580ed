import { createElement, Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { fetchParts, lazyPart } from './lazy-part.ts';

interface Props {
  readonly name: string;
}

function makePart() {
  return lazyPart<Props>(async () => ({ default: ({ name }) => createElement('p', null, name) }));
}

function shown(part: ReturnType<typeof makePart>): string {
  const inside = createElement(part, { name: 'here' });
  return renderToString(createElement(Suspense, { fallback: 'waiting' }, inside));
}

it('waits for a part that has to be fetched', () => {
  expect(shown(makePart())).toContain('waiting');
});

it('shows a part at once that has been fetched, by itself or with all others', async () => {
  const one = makePart();
  await one.fetch();
  expect(shown(one)).toContain('<p>here</p>');
  expect(shown(one)).not.toContain('waiting');
  const other = makePart();
  await fetchParts();
  expect(shown(other)).toContain('<p>here</p>');
});
