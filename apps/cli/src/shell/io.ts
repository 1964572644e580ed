import { styleText } from 'node:util';
import type { ExitCode } from './exit-code.ts';
import { mayBeTerminal, writeAll } from './write-all.ts';

/** A terminal or a pipe that text goes to. */
export interface TextSink {
  /** What nobody reads any more is dropped: what the command found, and so its exit code, does not hang on its reader. */
  readonly write: (text: string) => void;
  /** Whether somebody may still read it; work without an end of its own ends where nobody does. */
  readonly isRead: boolean;
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

/** Standard output or standard error, looked at only when it is used: opening a stream takes longer than writing a line to it. */
class StandardSink implements TextSink {
  readonly #descriptor: 1 | 2;
  #isRead = true;
  #terminal: NodeJS.WriteStream | null | undefined;

  constructor(descriptor: 1 | 2) {
    this.#descriptor = descriptor;
  }

  /** The stream where a person looks at it, else null. */
  get #stream(): NodeJS.WriteStream | null {
    if (this.#terminal === undefined) {
      const stream = mayBeTerminal(this.#descriptor) ? streamOf(this.#descriptor) : null;
      this.#terminal = stream?.isTTY === true ? stream : null;
    }
    return this.#terminal;
  }

  get isTerminal(): boolean {
    return this.#stream !== null;
  }

  get columns(): number {
    const columns = this.#stream?.columns ?? 0;
    return columns > 0 ? columns : defaultColumns;
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  readonly write = (text: string): void => {
    if (this.#stream !== null) this.#stream.write(text);
    else if (this.#isRead) this.#isRead = writeAll(this.#descriptor, text);
  };
}

function streamOf(descriptor: 1 | 2): NodeJS.WriteStream {
  return descriptor === 1 ? process.stdout : process.stderr;
}

/** The process's own streams and exit code. */
export function processIo(): Io {
  return {
    out: new StandardSink(1),
    err: new StandardSink(2),
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
