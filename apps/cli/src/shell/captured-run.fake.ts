import { runCli } from '../run-cli.ts';
import type { TextSink } from './io.ts';

/** What a command line said, and what it would have ended with. */
export interface Told {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** How the captured streams look to the tool. */
export interface Looks {
  readonly isTerminal?: boolean;
  readonly columns?: number;
}

/** Runs a command line in this process, as `rung` would, on streams that remember what was written. */
export async function runCaptured(
  args: readonly string[],
  { isTerminal = false, columns = 100 }: Looks = {},
): Promise<Told> {
  const told = { out: '', err: '', code: 0 };
  const sink = (name: 'out' | 'err'): TextSink => ({
    write: (text) => {
      told[name] += text;
    },
    isRead: true,
    isTerminal,
    columns,
  });
  const exit = (code: number) => {
    told.code = code;
  };
  await runCli(args, { out: sink('out'), err: sink('err'), exit });
  return told;
}

/** The same with arguments only. */
export function rung(...args: readonly string[]): Promise<Told> {
  return runCaptured(args);
}
