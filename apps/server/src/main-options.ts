import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@rung/kernel';
import { type HostRule, isLoopback } from './security/allowed-host.ts';

/** How the server is started. */
export interface MainOptions {
  readonly port: number;
  readonly host: string;
  /** The folder of the database. */
  readonly data: string;
  readonly hosts: HostRule;
}

/** How to start the server, for whoever started it wrongly. */
export const usage: string = `Usage: npm start -- [--port PORT] [--host HOST] [--data FOLDER]

  --port   where it listens; default RUNG_PORT or 4100, 0 for any that is free
  --host   for whom it listens; default RUNG_HOST or 127.0.0.1, this machine only
  --data   the folder of its database; default RUNG_DATA or ./rung-data

RUNG_ALLOWED_HOSTS lists the names under which it may be asked for beyond this machine, e.g. rung.example.com.`;

/** Reads the command line, then the environment. The error is what is wrong, in a sentence. */
export function mainOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<MainOptions, string> {
  const given = valuesOf(args);
  if (!given.ok) return given;
  const { port: portText = env['RUNG_PORT'] ?? '4100' } = given.value;
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port <= 65_535)) return err(`A port is a number up to 65535, not "${portText}".`);
  const host = given.value.host ?? env['RUNG_HOST'] ?? '127.0.0.1';
  const names = (env['RUNG_ALLOWED_HOSTS'] ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return ok({
    port,
    host,
    data: given.value.data ?? env['RUNG_DATA'] ?? 'rung-data',
    hosts: { loopback: isLoopback(host), names },
  });
}

type Values = { readonly port?: string; readonly host?: string; readonly data?: string };

function valuesOf(args: readonly string[]): Result<Values, string> {
  const options = { port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' } } as const;
  try {
    return ok(parseArgs({ args: [...args], options }).values);
  } catch (cause) {
    // Only wrong use is thrown there, in a sentence.
    return err(cause instanceof Error ? cause.message : String(cause));
  }
}
