/**
 * An id for something that is asked of the server, made here so that asking twice does it once. `randomUUID` exists
 * only where the page is secure, which a plain address inside a company is not.
 */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
