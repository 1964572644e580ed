import { err, ok, type Result } from '@rung/kernel';

/** A part of a message: text as it stands, an argument, or a choice made by an argument. */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'argument'; readonly name: string }
  | {
      readonly kind: 'plural' | 'select';
      readonly name: string;
      readonly choices: ReadonlyMap<string, readonly MessagePart[]>;
    };

/** Why a text is no message of the subset, and where: a zero-based UTF-16 offset. */
export interface MessageError {
  readonly code: 'unclosed' | 'unexpected' | 'noOther' | 'unknownType';
  readonly at: number;
}

interface Reader {
  readonly source: string;
  at: number;
}

class Refused extends Error {
  readonly error: MessageError;
  constructor(code: MessageError['code'], at: number) {
    super(`${code} at ${at}`);
    this.error = { code, at };
  }
}

/**
 * Reads a message of the subset of ICU MessageFormat that the catalogues use:
 *
 * - `{name}`: an argument;
 * - `{name, select, a {…} b {…} other {…}}` and `{name, plural, =0 {…} one {…} other {…}}`, which may hold further
 *   arguments and choices; `other` must be there;
 * - `''` for an apostrophe, and `'{…}'` for braces as they stand. An apostrophe before anything else is itself.
 *
 * Not in the subset, so never in a catalogue: `#`, `selectordinal`, offsets, and the types `number`, `date` and `time` —
 * numbers and instants are formatted before they come here, because the machine's locale data must not decide.
 */
export function parseMessage(source: string): Result<readonly MessagePart[], MessageError> {
  const reader: Reader = { source, at: 0 };
  try {
    const parts = readParts(reader);
    return reader.at < source.length ? err({ code: 'unexpected', at: reader.at }) : ok(parts);
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.error);
    throw thrown;
  }
}

/** Parts up to the end of the source or to a closing brace, which is left. */
function readParts(reader: Reader): readonly MessagePart[] {
  const parts: MessagePart[] = [];
  for (;;) {
    const text = readText(reader);
    if (text !== '') parts.push({ kind: 'text', text });
    if (reader.source[reader.at] !== '{') return parts;
    parts.push(readArgument(reader));
  }
}

function readText(reader: Reader): string {
  let text = '';
  for (let c = reader.source[reader.at]; c !== undefined && c !== '{' && c !== '}'; ) {
    text += c === "'" ? readApostrophe(reader) : c;
    reader.at += 1;
    c = reader.source[reader.at];
  }
  return text;
}

/** At an apostrophe; leaves the reader at its last character. */
function readApostrophe(reader: Reader): string {
  const { source } = reader;
  const next = source[reader.at + 1];
  if (next === "'") {
    reader.at += 1;
    return "'";
  }
  if (next !== '{' && next !== '}') return "'";
  const end = source.indexOf("'", reader.at + 1);
  if (end < 0) throw new Refused('unclosed', reader.at);
  const text = source.slice(reader.at + 1, end);
  reader.at = end;
  return text;
}

function readArgument(reader: Reader): MessagePart {
  const start = reader.at;
  reader.at += 1;
  const name = readWord(reader);
  if (name === '') throw new Refused('unexpected', reader.at);
  if (skip(reader, '}')) return { kind: 'argument', name };
  expect(reader, ',');
  const kind = readWord(reader);
  if (kind !== 'plural' && kind !== 'select') throw new Refused('unknownType', start);
  expect(reader, ',');
  const choices = readChoices(reader);
  if (!choices.has('other')) throw new Refused('noOther', start);
  return { kind, name, choices };
}

function readChoices(reader: Reader): ReadonlyMap<string, readonly MessagePart[]> {
  const choices = new Map<string, readonly MessagePart[]>();
  while (!skip(reader, '}')) {
    const key = readWord(reader);
    if (key === '')
      throw new Refused(reader.at < reader.source.length ? 'unexpected' : 'unclosed', reader.at);
    expect(reader, '{');
    choices.set(key, readParts(reader));
    expect(reader, '}');
  }
  return choices;
}

/** A name or a choice's key (`=0`), with the white space around it. */
function readWord(reader: Reader): string {
  const word = /\s*(=?[\w.-]*)\s*/y;
  word.lastIndex = reader.at;
  const found = word.exec(reader.source);
  reader.at = word.lastIndex;
  return found?.[1] ?? '';
}

function skip(reader: Reader, character: string): boolean {
  const isThere = reader.source[reader.at] === character;
  if (isThere) reader.at += 1;
  return isThere;
}

function expect(reader: Reader, character: string): void {
  if (skip(reader, character)) return;
  throw new Refused(reader.at < reader.source.length ? 'unexpected' : 'unclosed', reader.at);
}

/** The names of all arguments of a message, sorted, each once. */
export function argumentsOf(parts: readonly MessagePart[]): readonly string[] {
  const names = new Set<string>();
  const visit = (part: MessagePart): void => {
    if (part.kind === 'text') return;
    names.add(part.name);
    if (part.kind !== 'argument') for (const choice of part.choices.values()) choice.forEach(visit);
  };
  parts.forEach(visit);
  return [...names].sort();
}
