import { setImmediate } from 'node:timers/promises';

/** How long work may hold the event loop, milliseconds: short enough that Ctrl-C seems immediate. */
const turnMs = 50;

/** Makes a function to call within long work: gives way to signals and drawing when a turn is over, else costs next to nothing. */
export function turnTaker(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < turnMs) return undefined;
    return setImmediate().then(() => {
      began = performance.now();
    });
  };
}
