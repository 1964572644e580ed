import { styleText } from 'node:util';
import type { ExitCode } from './exit-code.ts';

/** A terminal or a pipe that text goes to. */
export interface TextSink {
  readonly write: (text: string) => void;
  /** Whether a person looks at it: colours and progress only there. */
  readonly isTerminal: boolean;
  /** Columns of the terminal; 100 elsewhere. */
  readonly columns: number;
}

/** What a command may touch of the world besides files. */
export interface Io {
  readonly out: TextSink;
  readonly err: TextSink;
  readonly exit: (code: ExitCode) => void;
}

const defaultColumns = 100;

function sinkOf(stream: NodeJS.WriteStream): TextSink {
  // A reader that has seen enough (`rung … | head`) is no failure: nothing more is written, nothing is said.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal,
    columns: isTerminal && stream.columns > 0 ? stream.columns : defaultColumns,
  };
}

/** The process's own streams and exit code. */
export function processIo(): Io {
  return {
    out: sinkOf(process.stdout),
    err: sinkOf(process.stderr),
    exit: (code) => {
      process.exitCode = code;
    },
  };
}

/** A style of `node:util`'s `styleText`. */
export type Style = Parameters<typeof styleText>[0];

/** Whether text written to a sink may carry colours: a person looks, and neither `NO_COLOR` nor the terminal forbids it. */
export function hasColours(sink: TextSink): boolean {
  return sink.isTerminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}

/** Styles text where {@link hasColours}. */
export function styled(sink: TextSink, style: Style, text: string): string {
  return hasColours(sink) ? styleText(style, text, { validateStream: false }) : text;
}
