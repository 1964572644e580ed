import type { ConsoleMessage, Page } from 'playwright-core';

/** What a test expects to go wrong. */
export interface Expected {
  /** Answers of the server that refuse something, which the browser reports on its console as errors. */
  readonly refusals?: boolean;
  /** Requests that do not reach the server, while it or the network is away. */
  readonly outages?: boolean;
  /** What the test itself breaks: errors that say so. */
  readonly broken?: RegExp;
}

/** In the page: a violation of the content security policy becomes an error on the console, wherever it came from. */
const tellViolations = `addEventListener('securitypolicyviolation', (event) =>
  console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));`;

/** Collects everything that must not happen on a page. The list grows while the page lives. */
export async function watchPage(page: Page, origin: string, expected: Expected): Promise<readonly string[]> {
  const problems: string[] = [];
  await page.addInitScript(tellViolations);
  page.on('pageerror', (error) => {
    if (expected.broken?.test(error.message) !== true)
      problems.push(`uncaught: ${error.stack ?? error.message}`);
  });
  page.on('console', (message) => {
    if (isWrong(message, expected)) problems.push(told(message));
  });
  page.on('request', (request) => {
    if (!isOwn(request.url(), origin)) problems.push(`a request left the origin: ${request.url()}`);
  });
  return problems;
}

/** A message with where it came from: of a file that was not loaded, that is the only thing that says which. */
function told(message: ConsoleMessage): string {
  const { url, line, column } = message.location();
  return `console ${message.type()}: ${message.text()} (${url}:${line}:${column})`;
}

function isWrong(message: ConsoleMessage, expected: Expected): boolean {
  const { refusals = false, outages = false, broken } = expected;
  if (!['error', 'warning', 'assert'].includes(message.type())) return false;
  const text = message.text();
  if (broken?.test(text) === true) return false;
  if (refusals && /^Failed to load resource: the server responded with a status of 4\d\d/.test(text))
    return false;
  return !(outages && /^Failed to load resource: (?:net::ERR_|.* status of 5\d\d)/.test(text));
}

function isOwn(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || /^(?:data|blob|about):/.test(url);
}
