import '../../shell/zod-without-eval.ts';
import { check } from '@rung/compiler';
import type { Flow } from '@rung/flow';

/** A flow to check, numbered. */
export interface CheckRequest {
  readonly id: number;
  readonly flow: Flow;
}

// The page and its worker are built from the same sources, so that what one sends is what the other expects.
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage({ id: data.id, diagnostics: check(data.flow).diagnostics });
});
