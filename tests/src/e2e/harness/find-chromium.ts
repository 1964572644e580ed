import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** First the one without a window of its own, which draws the same pages and needs a quarter less of the processor. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** What to do where there is no browser. The tests fail without one: what was not looked at is not known to work. */
const remedies = [
  'set RUNG_CHROMIUM to the path of a Chromium or Chrome',
  'install one: apt-get install chromium, or https://www.google.com/chrome',
  'npx playwright-core install chromium',
];

/** A place to look in: nothing there is null. */
interface Candidate {
  readonly from: string;
  readonly find: () => string | null | Promise<string | null>;
}

const candidates: readonly Candidate[] = [
  { from: 'PATH', find: onPath },
  { from: '@sparticuz/chromium', find: fromPackage },
  { from: "Playwright's own download", find: () => chromium.executablePath() },
];

let found: Promise<string> | null = null;

/** Finds a browser that starts; looks once. */
export function findChromium(): Promise<string> {
  found ??= search();
  return found;
}

async function search(): Promise<string> {
  const wanted = process.env['RUNG_CHROMIUM'];
  if (wanted !== undefined && wanted !== '') {
    if (starts(wanted)) return wanted;
    throw new Error(`RUNG_CHROMIUM is ${wanted}, which does not start.`);
  }
  const tried: string[] = [];
  for (const { from, find } of candidates) {
    const path = await find();
    if (path !== null && starts(path)) return path;
    tried.push(path === null ? `${from}: none` : `${from}: ${path} does not start`);
  }
  throw new Error(
    ['There is no browser for the end-to-end tests.', ...tried, 'One of these helps:', ...remedies].join(
      '\n- ',
    ),
  );
}

/** Whether a browser starts: one that lacks a library of the system is found, and of no use. */
function starts(path: string): boolean {
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
  return status === 0;
}

function onPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser inside an npm package, for Linux on x64 only; it unpacks itself into the temporary folder. */
async function fromPackage(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
