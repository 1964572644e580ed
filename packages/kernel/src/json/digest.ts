import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of a text's UTF-8 bytes as `sha256-` and 64 lower-case hexadecimal digits. Meant for canonical JSON, which
 * holds no lone surrogates; elsewhere a lone surrogate counts as U+FFFD, so such texts are not told apart.
 */
export function sha256Digest(text: string): string {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
