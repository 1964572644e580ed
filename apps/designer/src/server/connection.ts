import { onlineManager } from '@tanstack/react-query';
import { createStore } from 'zustand/vanilla';

/** Whether the server answers, as far as is known. */
export const connection = createStore<{ readonly isOnline: boolean }>(() => ({ isOnline: true }));
connection.subscribe(({ isOnline }) => onlineManager.setOnline(isOnline));

const healthAddress = '/trpc/health';
const shortestPauseMs = 1000;
const longestPauseMs = 15_000;
let isAsking = false;

/** Every request goes through here, so that a lost connection is known from the first one that fails. */
export async function watchedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(input, init);
    connection.setState({ isOnline: true });
    return response;
  } catch (cause) {
    if (!isAborted(init)) lose();
    throw cause;
  }
}

/** Follows what the browser knows about its network. */
export function watchNetwork(): void {
  addEventListener('offline', lose);
  addEventListener('online', () => void ask());
}

const isAborted = (init: RequestInit | undefined): boolean => init?.signal?.aborted === true;

/** Resolves when the server answers; at once if it does now. */
export async function untilAnswered(): Promise<void> {
  if (await ask()) return;
  lose();
  await new Promise<void>((resolve) => {
    const stop = connection.subscribe(({ isOnline }) => {
      if (!isOnline) return;
      stop();
      resolve();
    });
  });
}

function lose(): void {
  connection.setState({ isOnline: false });
  if (isAsking) return;
  isAsking = true;
  void askUntilAnswered(shortestPauseMs);
}

async function askUntilAnswered(pauseMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  if (await ask()) {
    isAsking = false;
    return;
  }
  // An answer that was on its way when the network went may have said otherwise meanwhile.
  connection.setState({ isOnline: false });
  await askUntilAnswered(Math.min(longestPauseMs, pauseMs * 2));
}

async function ask(): Promise<boolean> {
  try {
    const { ok } = await fetch(healthAddress, { cache: 'no-store' });
    connection.setState({ isOnline: ok });
    return ok;
  } catch {
    return false;
  }
}
