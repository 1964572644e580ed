import { spawn } from 'node:child_process';

/** What a program wrote, and the code it ended with. */
export interface Ended {
  readonly said: string;
  readonly code: number | null;
}

/** Runs Node with arguments, and sends its process a signal once it has said that it is at work. */
export async function signalled(args: readonly string[], signal: NodeJS.Signals): Promise<Ended> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    if (said === 'at work\n') child.kill(signal);
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { said, code };
}
