import { interruptedExitCode } from './exit-code.ts';

const terminatedExitCode = 143;

/** What has to be cleared away before the process may end. */
const clearings = new Set<() => void>();

function onSignal(signal: NodeJS.Signals): void {
  for (const clear of clearings) clear();
  process.exit(signal === 'SIGINT' ? interruptedExitCode : terminatedExitCode);
}

/**
 * Registers something to clear away when the process is told to end, and returns a function that takes the
 * registration back. Until then Ctrl-C clears away and ends with 130, a request to terminate with 143. A signal is
 * only heard when the event loop has its turn, so long work must give way now and then. Where nothing is registered
 * a signal ends the process at once, as it does by default.
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
