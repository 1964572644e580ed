/** A text decoded from UTF-8, up to the first malformed byte if there is one. */
export interface DecodedText {
  readonly text: string;
  /** Whether all bytes were well-formed; if not, the next byte after `text` is where it went wrong. */
  readonly complete: boolean;
}

/** How many UTF-16 units are turned into text at once: far below what a call may take as arguments. */
const chunkUnits = 8192;

/**
 * Decodes UTF-8 strictly (Unicode, table 3-7): overlong forms, surrogates and anything past U+10FFFF are malformed.
 * Written out because the language itself has no decoder and the platform's does not say where it failed.
 */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const units = new Uint16Array(chunkUnits);
  let text = '';
  let filled = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    const point = length === 1 ? lead : codePointAt(bytes, at, length);
    if (point < 0) return { text: text + unitsToText(units, filled), complete: false };
    at += length;
    filled = putCodePoint(units, filled, point);
    if (filled >= chunkUnits - 1) {
      text += unitsToText(units, filled);
      filled = 0;
    }
  }
  return { text: text + unitsToText(units, filled), complete: true };
}

function unitsToText(units: Uint16Array, filled: number): string {
  return String.fromCharCode(...units.subarray(0, filled));
}

/** How many bytes a sequence has by its first byte; 0 for a byte that begins none. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

const leadMask: readonly number[] = [0, 0x7f, 0x1f, 0x0f, 0x07];
/** The smallest code point that needs so many bytes. */
const smallest: readonly number[] = [0, 0, 0x80, 0x800, 0x10000];

/** The code point of a sequence of two to four bytes, or -1 when it is malformed. */
function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (leadMask[length] ?? 0);
  for (let i = at + 1; i < at + length; i += 1) {
    const next = bytes[i] ?? 0; // past the end: no continuation byte
    if ((next & 0xc0) !== 0x80) return -1;
    point = point * 64 + (next & 0x3f);
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return length === 0 || isSurrogate || point < (smallest[length] ?? 0) || point > 0x10ffff ? -1 : point;
}

function putCodePoint(units: Uint16Array, at: number, point: number): number {
  if (point < 0x10000) {
    units[at] = point;
    return at + 1;
  }
  units[at] = 0xd7c0 + (point >> 10);
  units[at + 1] = 0xdc00 + (point & 0x3ff);
  return at + 2;
}

/** Whether a text takes more than `limit` bytes in UTF-8. */
export function isLongerThanBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true; // every unit takes at least one byte
  if (text.length * 3 <= limit) return false; // and at most three
  return utf8Length(text) > limit;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) bytes += 1;
    // Each half of a surrogate pair takes two of the pair's four bytes.
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 1;
  }
  return bytes;
}
