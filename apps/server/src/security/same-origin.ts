/** What a browser says of where a request comes from. */
export interface RequestOrigin {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`. */
  readonly site: string | undefined;
}

/**
 * Whether a request comes from a page of ours, or from a program that is no browser. Asked of every method: an answer to
 * a GET, or a stream, tells another site's page something as well. Browsers say where they come from with every request
 * that could do harm; a person who types an address (`none`) may read, not write.
 */
export function isOwnOrigin({ method, host, origin, site }: RequestOrigin): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && reads)) return false;
  return origin === undefined || hostOf(origin) === host?.toLowerCase();
}

/** What a browser says of what a request is for. */
export interface RequestPurpose {
  readonly method: string;
  /** `Sec-Fetch-Mode`. */
  readonly mode: string | undefined;
  /** `Sec-Fetch-Dest`. */
  readonly dest: string | undefined;
}

/**
 * Whether a person goes to a page of their own, by a link on whatever site: the site that has the link learns nothing of it.
 * In a frame it is that site's page.
 */
export function isVisit({ method, mode, dest }: RequestPurpose): boolean {
  return (method === 'GET' || method === 'HEAD') && mode === 'navigate' && dest === 'document';
}

/** The host and port of an origin; null for `null`, and for what is none. */
function hostOf(origin: string): string | null {
  const url = URL.parse(origin);
  return url === null || !/^https?:$/.test(url.protocol) || url.origin !== origin.toLowerCase()
    ? null
    : url.host;
}
