import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url } from '../internal/base64url.ts';

/**
 * The SHA-256 of a text's UTF-8 bytes as `sha256-` and 43 characters of unpadded base64url. Meant for canonical JSON,
 * which holds no lone surrogates; elsewhere a lone surrogate counts as U+FFFD, so such texts are not told apart.
 */
export function sha256Digest(text: string): string {
  return `sha256-${base64url(sha256(utf8ToBytes(text)))}`;
}
