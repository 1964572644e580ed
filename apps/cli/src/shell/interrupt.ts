import { interruptedExitCode } from './exit-code.ts';

const terminatedExitCode = 143;

/**
 * Runs work that leaves something to clear away, so that Ctrl-C clears it and ends the process with 130 (a request to terminate:
 * 143). The work must give way to the event loop now and then, or the signal is not heard. Without this, the signal ends the
 * process at once, which is right for work that leaves nothing.
 */
export async function interruptible<T>(clear: () => void, work: () => Promise<T>): Promise<T> {
  const onSignal = (signal: NodeJS.Signals): void => {
    clear();
    process.exit(signal === 'SIGINT' ? interruptedExitCode : terminatedExitCode);
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await work();
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    clear();
  }
}
