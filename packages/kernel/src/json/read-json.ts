import { jsonPointer } from '../document/json-pointer.ts';
import { err, ok, type Result } from '../result.ts';
import { type JsonReadCode, jsonMessages } from './json-error.ts';
import { type JsonFailure, JsonReader } from './json-reader.ts';
import { positionOf } from './text-position.ts';
import { decodeUtf8, isLongerThanBytes } from './utf8.ts';

/** How much is read before a text is refused. */
export interface JsonLimits {
  /** Bytes of UTF-8; default 5 MiB. */
  readonly maxBytes?: number;
  /** Objects and lists inside one another; default 64. */
  readonly maxDepth?: number;
}

/**
 * Why a text was refused, and where.
 *
 * - `invalidUtf8`, `byteOrderMark`, `tooLarge`: of the bytes; nothing was read.
 * - `tooDeep`: nested beyond the limit.
 * - `duplicateKey`: a key twice in one object, also when one of them is written with escapes.
 * - `forbiddenKey`: `__proto__`, which copying would lose or obey.
 * - `unpairedSurrogate`: text that is not well-formed Unicode.
 * - `numberOutOfRange`: larger than any double. `unsafeInteger`: written without fraction and exponent, but beyond
 *   ±(2^53 − 1).
 * - `truncated`: a beginning of JSON. `trailingData`: JSON with something after it. `syntax`: anything else.
 */
export interface JsonReadError {
  readonly code: JsonReadCode;
  /** Plain English. */
  readonly message: string;
  /** One-based, as editors show it. */
  readonly line: number;
  /** One-based, in UTF-16 units. */
  readonly column: number;
  /** Zero-based, in UTF-16 units of the text. */
  readonly offset: number;
  /** JSON pointer to the value, or to the object in which a key stands wrongly. */
  readonly path: string;
}

/** 5 MiB: far beyond a flow or a policy of thousands of nodes. */
const defaultMaxBytes = 5 * 1024 * 1024;
const defaultMaxDepth = 64;

/**
 * Reads JSON (RFC 8259) strictly: what other readers resolve each in its own way is refused with its place instead.
 * The answer is plain data, every key an own property; `-0` is read as `0`; control and bidirectional characters written
 * by escape are data. Works on a text or on its UTF-8 bytes, without recursion, in time proportional to the text.
 */
export function readJson(
  source: string | Uint8Array,
  limits: JsonLimits = {},
): Result<unknown, JsonReadError> {
  const { maxBytes = defaultMaxBytes, maxDepth = defaultMaxDepth } = limits;
  if (isTooLarge(source, maxBytes)) return err(errorAtStart('tooLarge', jsonMessages.tooLarge(maxBytes)));
  const { text, complete } =
    typeof source === 'string' ? { text: source, complete: true } : decodeUtf8(source);
  if (text.startsWith('\uFEFF')) return err(errorAtStart('byteOrderMark', jsonMessages.byteOrderMark()));
  if (!complete) {
    const message = jsonMessages.invalidUtf8();
    return err(readError(text, { code: 'invalidUtf8', message, offset: text.length, path: [] }));
  }
  const reader = new JsonReader(text, { maxDepth });
  const value = reader.read();
  return reader.failure === null ? ok(value) : err(readError(text, reader.failure));
}

function isTooLarge(source: string | Uint8Array, maxBytes: number): boolean {
  return typeof source === 'string' ? isLongerThanBytes(source, maxBytes) : source.length > maxBytes;
}

function errorAtStart(code: JsonReadCode, message: string): JsonReadError {
  return { code, message, line: 1, column: 1, offset: 0, path: '' };
}

function readError(text: string, { code, message, offset, path }: JsonFailure): JsonReadError {
  return { code, message, ...positionOf(text, offset), offset, path: jsonPointer(path) };
}
