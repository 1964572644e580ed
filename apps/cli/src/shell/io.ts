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

function sinkOf(stream: NodeJS.WriteStream): TextSink {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : 100,
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

/** Styles text when a person looks at the sink and `NO_COLOR` is not set. */
export function styled(sink: TextSink, style: Style, text: string): string {
  const wanted = sink.isTerminal && !process.env['NO_COLOR'];
  return wanted ? styleText(style, text, { validateStream: false }) : text;
}
