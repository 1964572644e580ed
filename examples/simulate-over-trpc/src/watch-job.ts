import type { Client } from './client.ts';

type WatchHandlers = Parameters<Client['jobs']['watch']['subscribe']>[1];
type WatchEvent = Parameters<NonNullable<WatchHandlers['onData']>>[0];
/** How a job stands. */
export type JobState = WatchEvent['data'];

/** Watches a job to its last word, telling each state on the way. After a break the line is taken up where it broke. */
export function watchJob(client: Client, job: string, tell: (state: JobState) => void): Promise<JobState> {
  const { promise, resolve, reject } = Promise.withResolvers<JobState>();
  const subscription = client.jobs.watch.subscribe(
    { job },
    {
      onData: ({ data }) => {
        tell(data);
        if (data.status !== 'running') resolve(data);
      },
      onError: reject,
    },
  );
  return promise.finally(() => subscription.unsubscribe());
}
