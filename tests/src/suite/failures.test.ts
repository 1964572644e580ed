import { expect, it } from 'vitest';
import { failure, failuresOf, type SuiteReport } from '../../../scripts/suite/failures.ts';

type File = SuiteReport['testResults'][number];

/** The report of one file, in which `adds` passed. */
function reportOf(file: Partial<File>): SuiteReport {
  const passed = { status: 'passed', fullName: 'adds', failureMessages: [] };
  return {
    testResults: [
      {
        name: '/home/ada/rung/packages/kernel/src/sum.test.ts',
        status: 'failed',
        message: '',
        ...file,
        assertionResults: [passed, ...(file.assertionResults ?? [])],
      },
    ],
  };
}

const root = '/home/ada/rung';

it('names the file and each test that failed, with what was said, in plain text', () => {
  const assertionResults = [
    {
      status: 'failed',
      fullName: 'takes away',
      failureMessages: ['\u001B[31mAssertionError\u001B[39m: expected 3 to be 2\n    at sum.test.ts:4:1\n'],
    },
    { status: 'failed', fullName: 'divides', failureMessages: ['Error: by zero', 'Error: and afterwards'] },
  ];
  expect(failuresOf(reportOf({ assertionResults }), root)).toEqual([
    '✗ packages/kernel/src/sum.test.ts > takes away\n    AssertionError: expected 3 to be 2\n        at sum.test.ts:4:1',
    '✗ packages/kernel/src/sum.test.ts > divides\n    Error: by zero\n    Error: and afterwards',
  ]);
});

it('names a file that failed by itself, whether or not it says why', () => {
  expect(failuresOf(reportOf({ message: 'Cannot find module' }), root)).toEqual([
    '✗ packages/kernel/src/sum.test.ts\n    Cannot find module',
  ]);
  expect(failuresOf(reportOf({}), root)).toEqual(['✗ packages/kernel/src/sum.test.ts']);
});

it('says nothing of files that passed', () => {
  expect(failuresOf(reportOf({ status: 'passed' }), root)).toEqual([]);
});

it('leaves out what comes after the beginning of a long message', () => {
  const lines = Array.from({ length: 40 }, (_, line) => `line ${line + 1}`);
  const told = failure('types', lines.join('\n')).split('\n');
  expect(told).toEqual(['✗ types', ...lines.slice(0, 12).map((line) => `    ${line}`), '    …']);
});
