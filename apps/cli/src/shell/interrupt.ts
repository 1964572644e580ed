import { constants } from 'node:os';

/** Ctrl-C, a request to terminate, a terminal that is closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What has to be cleared away before the process may end. */
const clearings = new Set<() => void>();

function onSignal(signal: NodeJS.Signals): void {
  for (const clear of clearings) clear();
  process.exit(128 + constants.signals[signal]);
}

/**
 * Registers something to clear away when the process is told to end, and returns a function that takes the
 * registration back. Until then Ctrl-C clears away and ends with 130, a request to terminate with 143, a terminal that is closed with 129. A signal is
 * only heard when the event loop has its turn, so long work must give way now and then. Where nothing is registered
 * a signal ends the process at once, as it does by default.
 */
function clearOnInterrupt(clear: () => void): () => void {
  if (clearings.size === 0) for (const signal of signals) process.on(signal, onSignal);
  clearings.add(clear);
  return () => {
    clearings.delete(clear);
    if (clearings.size === 0) for (const signal of signals) process.off(signal, onSignal);
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
