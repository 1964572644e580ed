import { expect, it } from 'vitest';
import { firstOf } from './first-of.ts';

/** A source that gives what it is handed, and notes when it is over. */
function source(name: string, over: string[]) {
  const items: string[] = [];
  let wake = (): void => undefined;
  async function* run(signal: AbortSignal): AsyncGenerator<string, void> {
    signal.addEventListener('abort', () => wake());
    try {
      while (!signal.aborted) {
        const item = items.shift();
        if (item === 'end') return;
        if (item !== undefined) yield item;
        else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      over.push(name);
    }
  }
  const give = (...given: string[]): void => {
    items.push(...given);
    wake();
  };
  return { run, give };
}

it('gives what each source gives, and ends them all when one is over', async () => {
  const over: string[] = [];
  const [a, b] = [source('a', over), source('b', over)];
  const heard = firstOf([a.run, b.run], new AbortController().signal);
  a.give('a1');
  expect((await heard.next()).value).toBe('a1');
  b.give('b1', 'b2');
  expect([(await heard.next()).value, (await heard.next()).value]).toEqual(['b1', 'b2']);
  a.give('end');
  expect((await heard.next()).done).toBe(true);
  expect(over.sort()).toEqual(['a', 'b']);
});

it('ends them with the signal, and when nobody reads on', async () => {
  const over: string[] = [];
  const [a, b, c] = [source('a', over), source('b', over), source('c', over)];
  const stop = new AbortController();
  const heard = firstOf([a.run, b.run], stop.signal);
  const next = heard.next();
  stop.abort();
  expect((await next).done).toBe(true);
  expect(over.sort()).toEqual(['a', 'b']);
  c.give('c1');
  for await (const item of firstOf([c.run], new AbortController().signal)) {
    expect(item).toBe('c1');
    break;
  }
  expect(over).toEqual(['a', 'b', 'c']);
});
