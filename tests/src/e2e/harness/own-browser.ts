import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BrowserContext, chromium } from 'playwright-core';
import { browserFlags, prefer } from './app.ts';
import { findChromium } from './find-chromium.ts';

/** A browser that is a process of this test's own, with a profile on disk. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  /** Ends the whole browser at once, as if the power had failed: nothing of it is asked, nothing of it is told. */
  readonly kill: () => Promise<void>;
}

/** Starts a browser on a profile folder, which outlives it. */
export async function startBrowser(profile: string): Promise<OwnBrowser> {
  const browser = spawn(
    await findChromium(),
    [...browserFlags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    // A group of its own, so that all its processes end together.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(browser, 'exit');
  const kill = async (): Promise<void> => {
    if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL');
    await ended;
  };
  try {
    const connection = await chromium.connectOverCDP(await addressOf(browser));
    const [context] = connection.contexts();
    if (context === undefined) throw new Error('the browser has no profile');
    await prefer(context, 'Ada');
    return { context, kill };
  } catch (cause) {
    await kill();
    throw cause;
  }
}

/** Waits until the browser says where it can be driven. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    browser.once('exit', (code) => reject(new Error(`The browser ended with ${code}: ${said}`)));
    browser.once('error', reject);
  });
}
