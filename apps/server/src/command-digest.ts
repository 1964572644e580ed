import { canonicalJson, sha256Digest } from '@rung/kernel';

/** A command with the digest of what it asks for. */
export type Digested<T> = T & { readonly digest: string };

/**
 * A command with the digest of what it asks for: of which call, and of all but its id and its author, whose name may be
 * another by the time that it is repeated, and `but` what else may.
 */
export function digested<T extends { readonly commandId: string; readonly author: string }>(
  call: string,
  command: T,
  but: readonly (keyof T)[] = [],
): Digested<T> {
  const left: ReadonlySet<unknown> = new Set<keyof T>(['commandId', 'author', ...but]);
  const asked = Object.entries(command).filter(([name, value]) => !left.has(name) && value !== undefined);
  const text = canonicalJson([call, Object.fromEntries(asked)]);
  // Whatever came over the network is JSON.
  if (!text.ok) throw new Error(`a command that is no JSON: ${text.error.code} at ${text.error.path}`);
  return { ...command, digest: sha256Digest(text.value) };
}
