import { type Clock, systemClock } from '../jobs/clock.ts';
import { JobBoard, type JobLimits } from '../jobs/job-board.ts';
import type { RehearsalResult } from '../jobs/rehearsal-jobs.ts';
import { Workers, type WorkersOptions } from './workers.ts';

/** How rehearsals are set up; all of it has a usual value. */
export interface RehearsalsOptions {
  readonly workers?: WorkersOptions;
  readonly jobs?: Partial<JobLimits>;
  readonly clock?: Clock;
  /** Hears what went wrong in the program, for the server's log. */
  readonly onFault?: (fault: string) => void;
}

/** All that procedures need to rehearse: made once by the server, and closed with it. */
export interface Rehearsals {
  readonly workers: Workers;
  readonly jobs: JobBoard<RehearsalResult>;
  /** Ends jobs and threads. */
  readonly close: () => Promise<void>;
}

/** Starts the worker threads. */
export function startRehearsals(options: RehearsalsOptions = {}): Rehearsals {
  const { onFault = () => undefined, clock = systemClock } = options;
  const workers = new Workers({ onFault, ...options.workers });
  const jobs = new JobBoard<RehearsalResult>(clock, options.jobs, onFault);
  return {
    workers,
    jobs,
    close: async () => {
      jobs.close();
      await workers.close();
    },
  };
}
