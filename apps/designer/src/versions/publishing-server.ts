import { type Diagnostic, err, isJsonObject, ok } from '@rung/kernel';
import { TRPCClientError } from '@trpc/client';
import { type Command, onlyOnce } from '../server/ask-once.ts';
import { server } from '../server/trpc.ts';
import type {
  Answer,
  FailingScenario,
  GateReport,
  PointRequest,
  Publishing,
  PublishProblem,
  PublishRequest,
} from './publishing.ts';

const unseen = <T extends PointRequest>({ author: _, expectedSeq: __, ...wish }: T): object => wish;

// What is live is not part of the wish: the answer that did not come may have been that it is another version now.
const publish = onlyOnce({
  ask: (command: Command<PublishRequest>) => server.versions.publish.mutate(command),
  wishOf: unseen,
});
const point = onlyOnce({
  ask: (command: Command<PointRequest & { readonly version: number }>) =>
    server.versions.point.mutate(command),
  wishOf: unseen,
});

/** The server's own versions and history. */
export const publishingServer: Publishing = {
  list: (key) => answer(server.versions.list.query({ key })),
  flowOf: (key, version) => answer(server.versions.flow.query({ key, version })),
  gate: (request) => answer(server.versions.gate.query(request).then(reportOf)),
  publish: (request) => answer(publish(request)),
  point: (request) => answer(point(request)),
  history: (key, before) => answer(server.drafts.history.query({ key, before })),
  stepHistory: (asked) => answer(server.drafts.stepHistory.query(asked)),
  name: (key, rev, name) => answer(server.drafts.name.mutate({ key, rev, name })),
  at: (key, rev) => answer(server.drafts.at.query({ key, rev })),
};

async function answer<T>(asked: Promise<T>): Answer<T> {
  try {
    return ok(await asked);
  } catch (error) {
    return err(problemOf(error));
  }
}

/** Findings as they travel: repairs are offered by the problems panel, which has them first hand. */
interface SentReport extends Omit<GateReport, 'diagnostics' | 'failingScenarios'> {
  readonly diagnostics: readonly SentFinding[];
  readonly failingScenarios: readonly (Omit<FailingScenario, 'diagnostics'> & {
    readonly diagnostics: readonly SentFinding[];
  })[];
}

type SentFinding = Omit<Diagnostic, 'fix'> & { readonly fix?: unknown };

function reportOf({ diagnostics, failingScenarios, ...report }: SentReport): GateReport {
  return {
    ...report,
    diagnostics: diagnostics.map(findingOf),
    failingScenarios: failingScenarios.map(({ diagnostics: own, ...scenario }) => ({
      ...scenario,
      diagnostics: own.map(findingOf),
    })),
  };
}

function findingOf({ fix: _fix, ...finding }: SentFinding): Diagnostic {
  return finding;
}

/** Codes that say all there is to say. */
const plain = [
  'policyArchived',
  'policyUnknown',
  'versionUnknown',
  'environmentUnknown',
  'revisionDropped',
  'revisionUnknown',
] as const;

/** Why the server refused; an error without any data never came from it. */
export function problemOf(error: unknown): PublishProblem {
  if (!(error instanceof TRPCClientError)) return { code: 'failed' };
  const data: unknown = error.data;
  if (!isJsonObject(data)) return { code: 'offline' };
  const rung = data['rung'];
  return isJsonObject(rung) ? problemOfData(rung) : { code: 'failed' };
}

function problemOfData(rung: Readonly<Record<string, unknown>>): PublishProblem {
  const { code, rev, environment, version } = rung;
  const known = plain.find((one) => one === code);
  if (known !== undefined) return { code: known };
  if (code === 'conflict' && typeof rev === 'number') return { code, rev };
  if (code === 'pointerMoved' && typeof environment === 'string') {
    return { code, environment, version: typeof version === 'number' ? version : null };
  }
  if (code === 'gateClosed' && isReport(rung['report'])) return { code, report: reportOf(rung['report']) };
  return { code: 'failed' };
}

/** The server writes what its type says; this only tells a report from what is none. */
function isReport(value: unknown): value is SentReport {
  return (
    isJsonObject(value) &&
    Array.isArray(value['reasons']) &&
    Array.isArray(value['diagnostics']) &&
    Array.isArray(value['failingScenarios'])
  );
}
