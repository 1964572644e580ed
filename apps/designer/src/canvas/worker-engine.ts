import type { Card, Layout } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import type { LayoutEngine } from './layout-engine.ts';

/** What the worker is asked: each request is answered by a layout, in the order in which they come. */
export interface LayoutRequest {
  readonly flow: Flow;
  readonly cards: ReadonlyMap<string, Card>;
}

/** The layout that every picture of a flow has, worked out in a worker of its own. */
export function createWorkerEngine(): LayoutEngine {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const waiting: ((layout: Layout) => void)[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<Layout>) => waiting.shift()?.(data));
  // What has ended never answers: whoever waits is told.
  const ended = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the layout engine has ended')));
  });
  ended.catch(() => undefined);
  return {
    arrange: (flow, cards) => {
      const answer = new Promise<Layout>((resolve) => waiting.push(resolve));
      const request: LayoutRequest = { flow, cards };
      worker.postMessage(request);
      return Promise.race([answer, ended]);
    },
    dispose: () => worker.terminate(),
  };
}
