import { canonicalJson, sha256Digest } from '@rung/kernel';
import type { Policy } from './policy.ts';

/**
 * The exact text that is hashed, signed, stored and shipped: canonical JSON (RFC 8785), without a final line break.
 * Its bytes are this text in UTF-8.
 *
 * @throws when the policy is not plain, well-formed JSON: a bug, since every policy that `compile` or `parsePolicy`
 * gave is.
 */
export function policyText(policy: Policy): string {
  const text = canonicalJson(policy);
  if (!text.ok) throw new Error(`a policy that is not plain JSON: ${text.error.code} at ${text.error.path}`);
  return text.value;
}

/** The digest by which a policy is named everywhere: `sha256-…` of {@link policyText}. Throws as it does. */
export function policyDigest(policy: Policy): string {
  return sha256Digest(policyText(policy));
}
