import type { MainOptions } from './main-options.ts';

const elsewhere =
  'Choose another with --port (`npm start -- --port 4200`) or RUNG_PORT; 0 takes any that is free.';

/** Why the server could not start, in a sentence with what helps, from what was thrown. */
export function startFailure(cause: unknown, { port, host }: Pick<MainOptions, 'port' | 'host'>): string {
  if (!(cause instanceof Error)) return String(cause);
  switch ('code' in cause ? cause.code : undefined) {
    case 'EADDRINUSE':
      return `port ${port} is taken by another program, perhaps by Rung itself. ${elsewhere}`;
    case 'EACCES':
      // A folder that may not be written has the same code, and says itself which one it is.
      return 'port' in cause ? `port ${port} is kept for the system. ${elsewhere}` : cause.message;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. --host or RUNG_HOST takes 127.0.0.1 for this machine only, 0.0.0.0 for all its addresses.`;
    default:
      return cause.message;
  }
}
