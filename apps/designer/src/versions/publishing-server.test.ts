import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { problemOf as rehearsalProblem } from '../simulator/serve.ts';
import { problemOf } from './publishing-server.ts';

/** An error as the client makes it of what the server sent. */
function sent(data: unknown): Error {
  return TRPCClientError.from({ error: { code: -32_000, message: 'no', data } });
}

const report = {
  rev: 3,
  reasons: ['warnings'],
  diagnostics: [{ code: 'RNG-101', severity: 'warning', message: 'm', data: {}, fix: { edits: [] } }],
  passedScenarios: 1,
  failingScenarios: [],
  digest: null,
  newestVersion: null,
};

it('tells each of the reasons of the server from the others', () => {
  expect(problemOf(sent({ rung: { code: 'conflict', rev: 9, changes: null } }))).toEqual({
    code: 'conflict',
    rev: 9,
  });
  expect(
    problemOf(sent({ rung: { code: 'pointerMoved', environment: 'staging', seq: 4, version: null } })),
  ).toEqual({ code: 'pointerMoved', environment: 'staging', version: null });
  expect(problemOf(sent({ rung: { code: 'revisionDropped', rev: 1, kept: [] } }))).toEqual({
    code: 'revisionDropped',
  });
  const closed = problemOf(sent({ rung: { code: 'gateClosed', report } }));
  expect(closed).toMatchObject({ code: 'gateClosed', report: { rev: 3, reasons: ['warnings'] } });
  expect(JSON.stringify(closed)).not.toContain('fix');
});

it('tells a server that cannot be reached from one that failed', () => {
  expect(problemOf(TRPCClientError.from(new TypeError('fetch failed')))).toEqual({ code: 'offline' });
  expect(problemOf(sent({ rung: null }))).toEqual({ code: 'failed' });
  expect(problemOf(sent({ rung: { code: 'gateClosed', report: 'x' } }))).toEqual({ code: 'failed' });
  expect(problemOf(new Error('a fault of ours'))).toEqual({ code: 'failed' });
  expect(rehearsalProblem(TRPCClientError.from(new TypeError('fetch failed')))).toEqual({ code: 'offline' });
  expect(rehearsalProblem(sent({ refusal: { code: 'tookTooLong', limitMs: 1 } }))).toEqual({
    code: 'tookTooLong',
  });
  expect(rehearsalProblem(sent({ refusal: { code: 'workerDied' } }))).toEqual({ code: 'failed' });
});
