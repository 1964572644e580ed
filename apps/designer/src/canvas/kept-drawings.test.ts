import 'fake-indexeddb/auto';
import { layoutCards, measureCards } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { starter } from '../document/starter.fake.ts';
import { KeptDrawings } from './kept-drawings.ts';

const language = 'en';

function drawn(flow: Flow) {
  const cards = measureCards(flow, createWording({ language }));
  return { flow, language, cards, layout: layoutCards(flow, cards) };
}

/** The drawings of the browser as a page has them that was just loaded, with what is kept of a policy read. */
async function loaded(policy: string, release = 'this'): Promise<KeptDrawings> {
  const drawings = new KeptDrawings({ release, restMs: 0 });
  await drawings.read(policy);
  return drawings;
}

it('keeps how a policy was drawn last, for the very flow and language', async () => {
  const page = await loaded('a');
  const flow = starter();
  const last = { ...flow, name: 'The last' };
  expect(page.of('a', { flow, language })).toBeNull();
  page.keep('a', drawn(flow));
  page.keep('a', drawn(last));
  const { cards, layout } = drawn(last);
  await expect
    .poll(async () => (await loaded('a')).of('a', { flow: last, language }))
    .toMatchObject({ cards, layout });
  const next = await loaded('a');
  expect(next.of('a', { flow, language })).toBeNull();
  expect(next.of('a', { flow: last, language: 'de' })).toBeNull();
  expect(next.of('b', { flow: last, language })).toBeNull();
  const released = await loaded('a', 'the next');
  expect(released.of('a', { flow: last, language })).toBeNull();
});

it('forgets what was drawn longest ago', async () => {
  const one = drawn(starter());
  const isKept = async (policy: string) => (await loaded(policy)).of(policy, one) !== null;
  const page = await loaded('longest');
  page.keep('longest', one);
  await expect.poll(() => isKept('longest')).toBe(true);
  for (let policy = 0; policy < 50; policy += 1) page.keep(`policy-${policy}`, one);
  await expect.poll(() => isKept('policy-49')).toBe(true);
  expect(await isKept('policy-0')).toBe(true);
  expect(await isKept('longest')).toBe(false);
});
