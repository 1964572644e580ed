import { settle } from '@rung/drawing';
import { outlineOf } from '@rung/flow';
import Elk from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { arrangedOf, elkGraph } from './elk-graph.ts';
import type { LayoutEngine } from './layout-engine.ts';

/** Eclipse Layout Kernel, unchanged, in a worker of its own that is fetched when first needed. */
export function createElkEngine(): LayoutEngine {
  const worker = new Worker(workerUrl);
  // What has ended never answers: whoever waits is told.
  const ended = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the layout engine has ended')));
  });
  ended.catch(() => undefined);
  const elk = new Elk({ workerUrl, workerFactory: () => worker });
  return {
    arrange: async (flow, cards) => {
      const answer = await Promise.race([
        elk.layout(elkGraph(flow, cards, [...outlineOf(flow).numbers.keys()])),
        ended,
      ]);
      return settle(flow, cards, arrangedOf(answer, flow));
    },
    dispose: () => elk.terminateWorker(),
  };
}
