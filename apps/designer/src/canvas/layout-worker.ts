import { type Card, layoutCards } from '@rung/drawing';
import type { Flow } from '@rung/flow';

/** What the worker is asked: each request is answered by a layout, in the order in which they come. */
export interface LayoutRequest {
  readonly flow: Flow;
  readonly cards: ReadonlyMap<string, Card>;
}

self.addEventListener('message', ({ data: { flow, cards } }: MessageEvent<LayoutRequest>) => {
  self.postMessage(layoutCards(flow, cards));
});
