import type { Flow } from '@rung/flow';
import { err, ok, type Result, type ScenarioFailure } from '@rung/kernel';
import { server } from '../server/trpc.ts';
import { watchJob } from '../server/watch-job.ts';
import type { NotServed } from '../simulator/model/served.ts';
import { fixFirst, type NotReady, problemOf, problemOfCode } from '../simulator/serve.ts';
import type { Coverage } from './model/covered.ts';

/** What became of one scenario. */
export interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly ScenarioFailure[];
  readonly moreFailures: number;
}

/** What a set of scenarios came to. */
export interface SetOutcome {
  readonly passed: number;
  readonly failed: number;
  /** In the order of the flow. */
  readonly outcomes: readonly Outcome[];
  /** Null where it was not asked for. */
  readonly coverage: Coverage | null;
}

/** How far a run has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What {@link RunSet} needs. */
export interface RunSetRequest {
  readonly flow: Flow;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Runs the scenarios of a flow, somewhere; null when it was cancelled. */
export type RunSet = (request: RunSetRequest) => Promise<Result<SetOutcome, NotServed> | null>;

/** Asks the server: the run is a job there, which is watched and can be cancelled. */
export const runSet: RunSet = async ({ flow, onProgress, signal }) => {
  try {
    const document = { kind: 'flow' as const, flow };
    const { job } = await server.jobs.rehearseScenarios.mutate({ document }, { signal });
    return await watched(job, { onProgress, signal });
  } catch (error) {
    return signal.aborted ? null : err(problemOf(error));
  }
};

type Watching = Omit<RunSetRequest, 'flow'>;

function watched(job: string, { onProgress, signal }: Watching): Promise<Awaited<ReturnType<RunSet>>> {
  return new Promise((resolve) => {
    const end = (answer: Awaited<ReturnType<RunSet>>): void => {
      stop();
      resolve(answer);
    };
    const stop = watchJob(job, {
      onState: (state) => {
        if (state.status === 'running') onProgress(state);
        else if (state.status === 'done') end(outcomeOf(state.result));
        else end(state.status === 'failed' ? err(problemOfRefusal(state.refusal)) : null);
      },
      onError: (error) => end(err(problemOf(error))),
    });
    signal.addEventListener('abort', () => {
      end(null);
      // The job ends by itself when nobody watches it; this only spares the server that time.
      server.jobs.cancel.mutate({ job }).catch(() => undefined);
    });
  });
}

type JobResult = { readonly kind: 'random' } | ({ readonly kind: 'scenarios' } & SetOutcome);

function outcomeOf(result: JobResult): Result<SetOutcome, NotServed> {
  return result.kind === 'scenarios' ? ok(result) : err({ code: 'failed' });
}

type JobRefusal = NotReady | { readonly code: string };

function problemOfRefusal(refusal: JobRefusal): NotServed {
  return 'diagnostics' in refusal ? fixFirst(refusal) : problemOfCode(refusal.code);
}
