import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');
const designer = join(root, 'apps/designer/dist/app/index.html');
const compiled = join(tmpdir(), 'rung-e2e-compiled');
const startTimeoutMs = 60_000;

/** A server that runs as people run it: its own process, one port, a data folder. */
export interface RunningServer {
  /** `http://127.0.0.1:4711`. */
  readonly origin: string;
  readonly data: string;
  readonly process: ChildProcess;
  /** Ends it; its data folder goes with it unless it was brought. */
  readonly stop: () => Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
  /** A data folder that is kept; default a new one. */
  readonly data?: string;
  /** Default any that is free. */
  readonly port?: number;
}

/** Starts the real server with the built designer on a free port of this machine. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  if (!existsSync(designer)) throw new Error('The designer is not built: run npm run build first.');
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'rung-e2e-'));
  const server = spawn(
    process.execPath,
    ['--conditions=@rung/source', 'apps/server/src/main.ts', `--port=${options.port ?? 0}`, `--data=${data}`],
    // Each file of tests starts one: what Node has compiled for the first, the others take from it.
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: compiled } },
  );
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
    if (options.data === undefined) rmSync(data, { recursive: true, force: true });
  };
  try {
    return { origin: await originOf(server), data, process: server, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Waits for the line that says where it listens. */
function originOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The server does not start: ${said}`)), startTimeoutMs);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const origin = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (origin === undefined) return;
      clearTimeout(timer);
      resolve(origin);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}: ${said}`));
    });
  });
}
