import { interruptedExitCode } from './exit-code.ts';

const terminatedExitCode = 143;

/** What has to be cleared away before the process may end. */
const clearings = new Set<() => void>();

function onSignal(signal: NodeJS.Signals): void {
  for (const clear of clearings) clear();
  process.exit(signal === 'SIGINT' ? interruptedExitCode : terminatedExitCode);
}

/**
 * Has something cleared away if Ctrl-C comes before the function that is given back is called; the process then ends with 130
 * (at a request to terminate: 143). Work meanwhile must give way to the event loop now and then, or the signal is not heard.
 * Without this, the signal ends the process at once, which is right for work that leaves nothing.
 */
function clearOnInterrupt(clear: () => void): () => void {
  if (clearings.size === 0) process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  clearings.add(clear);
  return () => {
    clearings.delete(clear);
    if (clearings.size === 0) process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  };
}

/** Runs work and clears away after it, also when Ctrl-C ends it. */
export async function interruptible<T>(clear: () => void, work: () => Promise<T>): Promise<T> {
  const release = clearOnInterrupt(clear);
  try {
    return await work();
  } finally {
    release();
    clear();
  }
}
