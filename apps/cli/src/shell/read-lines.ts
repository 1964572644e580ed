import type { Readable } from 'node:stream';

const lineFeed = 0x0a;
/** U+FEFF in UTF-8. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The lines of a stream as bytes, without their ends: only a line feed ends one, as JSON Lines says, because text may hold every
 * other character that breaks lines elsewhere. A mark at the start that only tells the encoding is left out. Of a line longer
 * than `maxBytes` so much and one byte more is given: enough to see that it is too long, however long it is.
 */
export async function* readLines(input: Readable, maxBytes: number): AsyncIterable<Buffer> {
  const line = new GrowingLine(maxBytes);
  let isFirst = true;
  const take = (): Buffer => {
    const bytes = line.take();
    const isMarked = isFirst && bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);
    isFirst = false;
    return isMarked ? bytes.subarray(byteOrderMark.length) : bytes;
  };
  for await (const chunk of input) {
    const bytes: Buffer = chunk; // no encoding is set on the stream
    let from = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      line.add(bytes.subarray(from, end));
      yield take();
      from = end + 1;
    }
    line.add(bytes.subarray(from));
  }
  yield take();
}

/** The beginning of a line, in the pieces in which it came. */
class GrowingLine {
  readonly #maxBytes: number;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(piece: Buffer): void {
    const kept = piece.subarray(0, this.#maxBytes + 1 - this.#length);
    if (kept.length === 0) return;
    this.#pieces.push(kept);
    this.#length += kept.length;
  }

  take(): Buffer {
    const [first, ...others] = this.#pieces;
    const line = others.length === 0 ? (first ?? Buffer.alloc(0)) : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    return line;
  }
}
