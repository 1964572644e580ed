import type { Layout } from '@rung/drawing';
import { afterPaint } from '../shell/after-paint.ts';
import type { LayoutEngine } from './layout-engine.ts';
import type { LayoutRequest } from './layout-worker.ts';

/**
 * The layout that every picture of a flow has, worked out in a worker of its own. It is started once the rough layout, which
 * people see meanwhile, is on the screen.
 */
export function createWorkerEngine(): LayoutEngine {
  let isOver = false;
  const starting = afterPaint().then(() => {
    if (isOver) throw new Error('the layout engine has ended');
    return startEngine();
  });
  starting.catch(() => undefined);
  return {
    arrange: async (flow, cards) => (await starting).arrange(flow, cards),
    dispose: () => {
      isOver = true;
      void starting.then((engine) => engine.dispose()).catch(() => undefined);
    },
  };
}

function startEngine(): LayoutEngine {
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
