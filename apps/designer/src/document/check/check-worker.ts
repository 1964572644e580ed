import '../../shell/zod-without-eval.ts';
import { type CheckRequest, CheckSession } from './check-session.ts';

const session = new CheckSession();

// The page and its worker are built from the same sources, so that what one sends is what the other expects.
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage(session.answer(data));
});
