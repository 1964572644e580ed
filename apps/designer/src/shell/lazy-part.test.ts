import { createElement, Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
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

it('asks for a part that may come later only when the screen without it has been painted', async () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  const asked = Promise.withResolvers<void>();
  let isAsked = false;
  const load = async () => {
    isAsked = true;
    asked.resolve();
    return { default: () => null };
  };
  shown(lazyPart<Props>(load, { isAfterPaint: true }));
  await Promise.resolve();
  expect([isAsked, frames.length]).toEqual([false, 1]);
  // What is called in a frame asks for the next.
  for (const frame of frames) frame();
  await asked.promise;
  vi.unstubAllGlobals();
});
