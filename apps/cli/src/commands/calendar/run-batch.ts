import type { TextSink } from '../../shell/io.ts';
import { type BatchAnswer, type BatchLine, batchReader, type CalendarById } from './batch.ts';

/** Where a batch comes from and goes to. */
export interface BatchStreams {
  readonly lines: AsyncIterable<BatchLine> | Iterable<BatchLine>;
  /** Finds the calendars that lines name; without it there is the built-in one alone. */
  readonly byId?: CalendarById;
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

/**
 * Answers a batch of any length in constant memory, one line of JSON for each line that is not blank, in order. An error says which
 * line it is of, counted from 1 and with blank ones, so that it is found in the file.
 */
export async function runBatch({ lines, byId, out, onProgress }: BatchStreams): Promise<BatchSummary> {
  const read = batchReader(byId);
  let piece = '';
  let number = 0;
  let done = 0;
  let bad = 0;
  for await (const line of lines) {
    number++;
    if (typeof line === 'string' && line.trim() === '') continue;
    const answer = read(line);
    done++;
    if ('error' in answer) bad++;
    piece += `${JSON.stringify(numbered(answer, number))}\n`;
    if (piece.length < pieceLength) continue;
    out.write(piece);
    onProgress?.(done);
    piece = '';
    if (!out.isRead) break;
  }
  if (piece !== '') out.write(piece);
  return { lines: done, bad };
}

function numbered(answer: BatchAnswer, line: number): object {
  return 'error' in answer ? { error: { ...answer.error, line } } : answer;
}
