/**
 * What several sources give, as it comes; over when one of them is. They share a signal of their own, which ends all of
 * them when nobody reads any more or the given one says so.
 */
export async function* firstOf<T>(
  sources: readonly ((signal: AbortSignal) => AsyncGenerator<T, void>)[],
  signal: AbortSignal,
): AsyncGenerator<T, void> {
  const ended = new AbortController();
  const running = sources.map((source) => source(AbortSignal.any([signal, ended.signal])));
  const ask = async (at: number) => ({ at, result: await running[at]?.next() });
  const asked = running.map((_, at) => ask(at));
  try {
    for (;;) {
      const { at, result } = await Promise.race(asked);
      if (result === undefined || result.done === true) return;
      asked[at] = ask(at);
      yield result.value;
    }
  } finally {
    ended.abort();
    await Promise.allSettled([...asked, ...running.map((one) => one.return())]);
  }
}
