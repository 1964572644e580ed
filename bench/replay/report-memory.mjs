// Loaded into every process of a replay (NODE_OPTIONS): each leaves a line with the most memory it ever held, in kB. The memory of
// its threads is its own.
import { appendFileSync } from 'node:fs';
import process, { env, resourceUsage } from 'node:process';
import { isMainThread } from 'node:worker_threads';

process.on('exit', () => {
  if (isMainThread && env.RUNG_BENCH_MEMORY)
    appendFileSync(env.RUNG_BENCH_MEMORY, `${resourceUsage().maxRSS}\n`);
});
