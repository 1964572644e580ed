import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Flow } from '@rung/flow';
import { type BrowserContext, chromium } from 'playwright-core';
import { watching } from './in-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser to measure in; null where there is none. */
export function browserPath(): string | null {
  return [env['RUNG_CHROMIUM'] ?? '', ...browsers].find((path) => path !== '' && existsSync(path)) ?? null;
}

/** The built designer on a real server, in a real browser. */
export interface Designer {
  readonly origin: string;
  readonly context: BrowserContext;
  /** A browser that has never been here. */
  readonly newBrowser: () => Promise<BrowserContext>;
  readonly bring: (flow: Flow) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the server with an empty data folder, and a browser of the size of a laptop's. */
export async function startDesigner(executablePath: string): Promise<Designer> {
  const data = mkdtempSync(join(tmpdir(), 'rung-bench-'));
  const server = spawn(
    execPath,
    ['--conditions=@rung/source', 'apps/server/src/main.ts', '--port=0', `--data=${data}`],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const origin = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server does not start')));
    server.stdout.on('data', (said: Buffer) => {
      const found = /http:\/\/[\d.]+:\d+/.exec(said.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  const browser = await chromium.launch({
    executablePath,
    args: [...flags, '--disable-background-networking'],
  });
  const newBrowser = async (): Promise<BrowserContext> => {
    const made = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    await made.addInitScript(watching);
    return made;
  };
  return {
    origin,
    context: await newBrowser(),
    newBrowser,
    bring: async (flow) => {
      const response = await fetch(`${origin}/trpc/policies.import`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ commandId: randomUUID(), author: 'bench', text: JSON.stringify(flow) }),
      });
      if (!response.ok) throw new Error(`the server does not take the flow: ${await response.text()}`);
      return flow.id;
    },
    stop: async () => {
      await browser.close();
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
