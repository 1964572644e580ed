import type { TextSink } from '../../shell/io.ts';
import { type BatchLine, batchReader } from './batch.ts';

/** Where a batch comes from and goes to. */
export interface BatchStreams {
  readonly lines: AsyncIterable<BatchLine> | Iterable<BatchLine>;
  /** Takes whole lines; once nobody reads them, no more are answered. */
  readonly out: Pick<TextSink, 'write' | 'isRead'>;
  /** Told the number of lines done, now and then. */
  readonly onProgress?: (lines: number) => void;
}

/** How a batch went. */
export interface BatchSummary {
  readonly lines: number;
  /** Lines answered with an error. */
  readonly bad: number;
}

/** Written in pieces of about this many characters: a system call for each line would take longer than the answers. */
const pieceLength = 1 << 16;

/** Answers a batch of any length in constant memory, one line of JSON for each line that is not blank, in order. */
export async function runBatch({ lines, out, onProgress }: BatchStreams): Promise<BatchSummary> {
  const read = batchReader();
  let piece = '';
  let done = 0;
  let bad = 0;
  for await (const line of lines) {
    if (typeof line === 'string' && line.trim() === '') continue;
    const answer = read(line);
    done++;
    if ('error' in answer) bad++;
    piece += `${JSON.stringify(answer)}\n`;
    if (piece.length < pieceLength) continue;
    out.write(piece);
    onProgress?.(done);
    piece = '';
    if (!out.isRead) break;
  }
  if (piece !== '') out.write(piece);
  return { lines: done, bad };
}
