import { readFileSync } from 'node:fs';

/** Who started this process, asked before anything else: whoever ends meanwhile is noticed later. */
const asStarted = ancestors();

const intervalMs = 500;

/**
 * Calls back once npm, or the shell is gone in which npm runs a script. npm sends its own end to that shell, and a shell that ends
 * sends nothing on, so that the pids above are all that tells. Without npm a parent may end and mean nothing by it:
 * `node scripts/start.mjs &` in a script goes on.
 */
export function whenNpmIsGone(callBack) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const timer = setInterval(() => {
    if (ancestors() === asStarted) return;
    clearInterval(timer);
    callBack();
  }, intervalMs);
  timer.unref();
}

/** The pids of the shell and, where the system tells it, of npm, which may be killed without a word to the shell. */
function ancestors() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** Linux tells it: what stands behind the name in parentheses is the state and then the parent. */
function parentOf(pid) {
  try {
    return /.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined; // another system, or the shell is gone as well, which its pid tells
  }
}
