import { createReadStream } from 'node:fs';
import { UsageError } from '../shell/exit-code.ts';

/** No line is longer, in UTF-16 units. */
const maxLine = 64 * 1024 * 1024;

/** A file of lines. */
export interface LineFile {
  readonly file: string;
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/**
 * The lines of a file, some at a time, without their ends; a byte order mark is left out.
 * @throws UsageError for a line of more than 64 MiB.
 */
export async function* readLines({ file, onProgress }: LineFile): AsyncGenerator<readonly string[]> {
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 });
  let pieces: string[] = [];
  let length = 0;
  let isFirst = true;
  for await (const chunk of stream) {
    const text: string = isFirst && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
    isFirst = false;
    const [head = '', ...others] = text.split('\n');
    pieces.push(head);
    length += head.length;
    if (length > maxLine) throw new UsageError(`${file}: a line is longer than 64 MiB.`);
    if (others.length > 0) {
      const last = others.pop() ?? '';
      yield [pieces.join(''), ...others].map(withoutReturn);
      pieces = [last];
      length = last.length;
    }
    onProgress?.(stream.bytesRead);
  }
  yield [withoutReturn(pieces.join(''))];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
