import { type Layout, layoutCards, measureCards } from '@rung/drawing';
import { templates } from '@rung/flow';
import { createWording } from '@rung/wording';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLazyEngine, type LayoutEngine } from './layout-engine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [template] = templates;
if (template === undefined) throw new Error('there are no templates');
const { flow } = template;
const cards = measureCards(flow, createWording({ language: 'en' }));
const layout = layoutCards(flow, cards);

/** A lazy engine whose engines answer as they are told, each by its number, and a record of what became of them. */
function enginesThat(...answers: readonly (() => Promise<Layout>)[]) {
  const record: string[] = [];
  const start = (): LayoutEngine => {
    const number = record.filter((entry) => entry.startsWith('start')).length;
    record.push(`start ${number}`);
    return {
      arrange: answers[number] ?? (async () => layout),
      dispose: () => record.push(`end ${number}`),
    };
  };
  return { record, engine: createLazyEngine(start, 1000) };
}

const never = (): Promise<Layout> => new Promise(() => undefined);

it('starts an engine with the first flow and keeps it', async () => {
  const { record, engine } = enginesThat();
  expect(record).toEqual([]);
  await engine.arrange(flow, cards);
  expect(await engine.arrange(flow, cards)).toBe(layout);
  expect(record).toEqual(['start 0']);
  engine.dispose();
  expect(record).toEqual(['start 0', 'end 0']);
});

it('ends an engine that does not answer in time, and starts another with the next flow', async () => {
  const { record, engine } = enginesThat(never);
  const late = expect(engine.arrange(flow, cards)).rejects.toThrow('does not answer');
  await vi.advanceTimersByTimeAsync(999);
  expect(record).toEqual(['start 0']);
  await vi.advanceTimersByTimeAsync(1);
  await late;
  expect(record).toEqual(['start 0', 'end 0']);
  expect(await engine.arrange(flow, cards)).toBe(layout);
  expect(record).toEqual(['start 0', 'end 0', 'start 1']);
});

it('ends an engine that fails, and starts another with the next flow', async () => {
  const { record, engine } = enginesThat(() => Promise.reject(new Error('ended')));
  await expect(engine.arrange(flow, cards)).rejects.toThrow('ended');
  expect(await engine.arrange(flow, cards)).toBe(layout);
  expect(record).toEqual(['start 0', 'end 0', 'start 1']);
});
