// Loaded into every process of a replay (NODE_OPTIONS): each leaves a line with the most memory it ever held, in kB.
import { appendFileSync } from 'node:fs';
import process, { env, resourceUsage } from 'node:process';

process.on('exit', () => {
  if (env.RUNG_BENCH_MEMORY) appendFileSync(env.RUNG_BENCH_MEMORY, `${resourceUsage().maxRSS}\n`);
});
