import type { Card, Layout } from '@rung/drawing';
import type { Flow } from '@rung/flow';

/** Arranges flows away from the screen's thread. */
export interface LayoutEngine {
  readonly arrange: (flow: Flow, cards: ReadonlyMap<string, Card>) => Promise<Layout>;
  readonly dispose: () => void;
}

/** Thousands of steps take less than a second, on a machine busy with other things some seconds: what says nothing for so long is stuck. */
const usualLimitMs = 20_000;

/** An engine that is started when it is first asked, and anew after it has ended or has not answered in time. */
export function createLazyEngine(start: () => LayoutEngine, limitMs: number = usualLimitMs): LayoutEngine {
  let engine: LayoutEngine | null = null;
  return {
    arrange: async (flow, cards) => {
      engine ??= start();
      const asked = engine;
      try {
        return await within(limitMs, asked.arrange(flow, cards));
      } catch (cause) {
        if (engine === asked) engine = null;
        asked.dispose();
        throw cause;
      }
    },
    dispose: () => engine?.dispose(),
  };
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the layout engine does not answer')), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
