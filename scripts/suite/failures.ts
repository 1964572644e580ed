import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What of Vitest's JSON report is read. */
export interface SuiteReport {
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  /** What went wrong outside of its tests: it could not be loaded, say. */
  readonly message: string;
  readonly assertionResults: readonly TestReport[];
}

interface TestReport {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages: readonly string[];
}

/** Enough to say what was expected and what came instead. */
const mostLines = 12;

/** A failure as a paragraph of plain text: what failed, and how the message begins. */
export function failure(what: string, message: string): string {
  const said = stripVTControlCharacters(message).trim();
  const lines = said === '' ? [] : said.split(/\r?\n/);
  const told = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines;
  return [`✗ ${what}`, ...told.map((line) => `    ${line}`.trimEnd())].join('\n');
}

/** Every test of a suite that failed, with its file, and every file that failed by itself. */
export function failuresOf({ testResults }: SuiteReport, root: string): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name).replaceAll('\\', '/');
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) => failure(`${file} > ${fullName}`, failureMessages.join('\n')));
    const isBroken = message !== '' || (status === 'failed' && tests.length === 0);
    return isBroken ? [failure(file, message), ...tests] : tests;
  });
}
