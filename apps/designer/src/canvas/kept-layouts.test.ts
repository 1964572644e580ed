import 'fake-indexeddb/auto';
import type { Layout } from '@rung/drawing';
import { expect, it, vi } from 'vitest';

const layoutOf = (x: number): Layout => ({
  places: new Map([['a', { x, y: 0, width: 240, height: 96 }]]),
  routes: [],
  width: x + 240,
  height: 96,
});

/** The arrangements of the browser as a page has them that was just loaded. */
async function loaded() {
  vi.resetModules();
  return (await import('./kept-layouts.ts')).keptLayouts;
}

/** What the browser keeps of a policy, once anything is written. */
async function written(policy: string) {
  const next = await loaded();
  await next.read(policy);
  return next.of(policy);
}

it('keeps the last arrangement of a policy for pages to come', async () => {
  const page = await loaded();
  await page.read('a');
  expect(page.of('a')).toBeNull();
  page.keep('a', { key: 'one', layout: layoutOf(1) });
  page.keep('a', { key: 'two', layout: layoutOf(2) });
  expect(page.of('a')?.key).toBe('two');
  await expect.poll(() => written('a'), { timeout: 5000 }).toMatchObject({ key: 'two', layout: layoutOf(2) });
});

it('forgets what was arranged longest ago', async () => {
  const page = await loaded();
  page.keep('longest', { key: 'k', layout: layoutOf(0) });
  await expect.poll(() => written('longest'), { timeout: 5000 }).not.toBeNull();
  for (let policy = 0; policy < 50; policy += 1)
    page.keep(`policy-${policy}`, { key: 'k', layout: layoutOf(policy) });
  await expect.poll(() => written('policy-49'), { timeout: 5000 }).not.toBeNull();
  expect(await written('policy-0')).not.toBeNull();
  expect(await written('longest')).toBeNull();
});
