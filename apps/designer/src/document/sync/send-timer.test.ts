import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SendTimer } from './send-timer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function timer() {
  const due = vi.fn();
  const made = new SendTimer({ onDue: due, now: Date.now, delays: { idle: 800, most: 5000, retry: 1000 } });
  return { made, due };
}

it('is due when people pause, and after a while although they go on', () => {
  const { made, due } = timer();
  made.edited();
  vi.advanceTimersByTime(700);
  made.edited();
  vi.advanceTimersByTime(799);
  expect(due).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(due).toHaveBeenCalledTimes(1);
  made.sending();
  for (let passed = 0; passed < 5000; passed += 500) {
    made.edited();
    vi.advanceTimersByTime(500);
  }
  expect(due).toHaveBeenCalledTimes(2);
});

it('waits longer each time the server is not reached, up to a limit, and starts anew when it is', () => {
  const { made, due } = timer();
  const waited = (): number => {
    due.mockClear();
    made.missed();
    let ms = 0;
    for (; due.mock.calls.length === 0; ms += 500) vi.advanceTimersByTime(500);
    return ms;
  };
  expect([waited(), waited(), waited(), waited(), waited(), waited()]).toEqual([
    1000, 2000, 4000, 8000, 15_000, 15_000,
  ]);
  made.reached();
  expect(waited()).toBe(1000);
});

it('is not due once it is stopped', () => {
  const { made, due } = timer();
  made.edited();
  made.stop();
  vi.advanceTimersByTime(10_000);
  expect(due).not.toHaveBeenCalled();
});
