import { layoutCards } from '@rung/drawing';
import type { LayoutRequest } from './worker-engine.ts';

self.addEventListener('message', ({ data: { flow, cards } }: MessageEvent<LayoutRequest>) => {
  self.postMessage(layoutCards(flow, cards));
});
