import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.ts';
import { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
import { type Expected, watchPage } from './watch-page.ts';

/** The designer as people have it: a browser and a running server. */
export interface App {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

/** How a page is opened. */
export interface PageOptions {
  /** Default `en`. */
  readonly language?: 'en' | 'de';
  /** Default `light`. */
  readonly scheme?: 'light' | 'dark';
  /** Default {@link sizes}`.desktop`. */
  readonly size?: keyof typeof sizes;
  /** Default `/`. */
  readonly path?: string;
  /** What may go wrong; everything else fails the test. */
  readonly expected?: Expected;
  /** The name that colleagues see; null leaves it to be asked. Default `Ada`. */
  readonly name?: string | null;
  /**
   * Whether parts are fetched that nobody has opened yet, as they are unless somebody asks the browser to save data. Default no: that
   * takes a page longer than most tests live.
   */
  readonly fetchesAhead?: boolean;
  /** A person who has pages already; default a new one. */
  readonly context?: BrowserContext;
}

/** The sizes that every screen is looked at in. */
export const sizes = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

/** How every browser is started: without a window, and without anything that it would do by itself. */
export const browserFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A test's page lives for seconds: what its scripts would gain by being optimized, they have spent on it before they end.
  '--js-flags=--no-opt,--no-maglev',
];

/** The browser of this process, which ends with it: each start takes 0.4 s of the processor, and there are some seventy files of tests. */
let shared: Browser | null = null;

async function sharedBrowser(): Promise<Browser> {
  if (shared?.isConnected() === true) return shared;
  shared = await chromium.launch({ executablePath: await findChromium(), args: [...browserFlags] });
  return shared;
}

/** Starts a server, and a browser unless an earlier file of tests did; stop it at the end, which also closes every page. */
export async function startApp(options: ServerOptions = {}): Promise<App> {
  const browser = await sharedBrowser();
  const server = await startServer(options);
  const stop = async (): Promise<void> => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  };
  return { server, browser, stop };
}

/** A new person at a browser of their own, with its language, colours and size. */
export async function newPerson({ browser }: App, options: PageOptions = {}): Promise<BrowserContext> {
  const { language = 'en', scheme = 'light', size = 'desktop', name = 'Ada', fetchesAhead } = options;
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
    hasTouch: size === 'phone',
  });
  await prefer(context, name);
  if (fetchesAhead !== true)
    await context.addInitScript(
      `Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`,
    );
  return context;
}

/** Gives whoever sits at a browser a name, unless they have given one themselves. */
export async function prefer(context: BrowserContext, name: string | null): Promise<void> {
  const kept = JSON.stringify(JSON.stringify({ language: null, singleKeys: true, authorName: name }));
  await context.addInitScript(`if (localStorage.getItem('rung.preferences') === null)
    localStorage.setItem('rung.preferences', ${kept});`);
}

/**
 * Opens a page, does something on it, and fails if anything went wrong meanwhile that was not expected: a violation of
 * the content security policy, an error on the console, an uncaught error, a request to elsewhere. A test that fails
 * leaves a picture and says where.
 */
export async function onPage(
  app: App,
  options: PageOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const { path = '/', expected = {} } = options;
  const context = options.context ?? (await newPerson(app, options));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems = await watchPage(page, app.server.origin, expected);
  try {
    await page.goto(`${app.server.origin}${path}`);
    await act(page);
  } catch (cause) {
    const picture = await takePicture(page, 'failed');
    throw new Error(`${String(cause)}\n${problems.join('\n')}\nThe page: ${picture}`, { cause });
  } finally {
    if (options.context === undefined) await context.close();
    else await page.close();
  }
  // In words: of a list that is not as expected, a report keeps only that it is one.
  if (problems.length > 0) throw new Error(`This must not happen on a page:\n${problems.join('\n')}`);
}

let pictures = 0;

/** Saves what a page looks like, for people; gives the file. `RUNG_PICTURES` says in which folder. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const folder = process.env['RUNG_PICTURES'] ?? join(tmpdir(), 'rung-e2e-pictures');
  mkdirSync(folder, { recursive: true });
  pictures += 1;
  const file = join(folder, name === 'failed' ? `failed-${process.pid}-${pictures}.png` : `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}
