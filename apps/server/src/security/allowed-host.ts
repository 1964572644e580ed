import { isIP } from 'node:net';

/** For whom the server listens. */
export interface HostRule {
  /** Whether only programs of this machine can reach it. */
  readonly loopback: boolean;
  /** Names under which it may be asked for, beyond this machine's own. */
  readonly names: readonly string[];
}

const hostPattern = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i;

/**
 * Whether a request's `Host` is one of ours. Another name that leads here is how a page elsewhere gets past a browser's
 * same-origin rule (DNS rebinding); an address leads nowhere else, so beyond loopback every address will do.
 */
export function isAllowedHost(host: string | undefined, { loopback, names }: HostRule): boolean {
  const name = hostPattern.exec(host ?? '')?.[1]?.toLowerCase();
  // An address that cannot be read, as with a port beyond all, is nobody's: whoever reads the request as a whole would fail.
  if (name === undefined || !URL.canParse(`http://${host}`)) return false;
  const address = name.replace(/^\[|\]$/g, '');
  if (name === 'localhost' || isLoopback(address)) return true;
  return names.includes(name) || (!loopback && isIP(address) !== 0);
}

/** Whether a host to listen on can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
