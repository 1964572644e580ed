import { setOwn } from '../internal/set-own.ts';
import { type Expected, type JsonReadCode, jsonMessages } from './json-error.ts';
import { habitAt } from './json-habit.ts';

/** Where and why reading stopped. */
export interface JsonFailure {
  readonly code: JsonReadCode;
  readonly message: string;
  readonly offset: number;
  readonly path: readonly (string | number)[];
}

/** What a reader is told before it begins. */
export interface JsonReaderOptions {
  readonly maxDepth: number;
  /** Told the offset of each value before it is read, and how many containers it stands in. */
  readonly onValue?: (depth: number, offset: number) => void;
}

/** An object or list that is being filled, and the key or index being read; null between members. */
type OpenContainer =
  | { readonly kind: 'object'; readonly container: Record<string, unknown>; key: string | null }
  | { readonly kind: 'list'; readonly container: unknown[]; key: number | null };

/** What a step gives when reading cannot go on; the reason is in `failure`. */
const failed = Symbol('failed');
/** What a step gives when another value follows before any container is complete. */
const valueFollows = Symbol('valueFollows');

const literals: readonly (readonly [word: string, value: boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const quoteMark = 34;
const backslash = 92;
const firstPrintable = 32;

/** What may be expected between values, where people write what other formats allow. */
const structural: ReadonlySet<Expected> = new Set(['value', 'key', 'colon', 'listEnd', 'objectEnd']);

const wellFormedNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const wholeNumber = /^-?\d+$/;
const hexUnit = /^[0-9a-fA-F]{4}$/;

/**
 * Reads one JSON text with a list of open containers instead of the call stack, so that no depth overflows it.
 * For one use: `read`, then `failure`.
 */
export class JsonReader {
  /** Why `read` gave nothing. */
  failure: JsonFailure | null = null;

  readonly #text: string;
  readonly #options: JsonReaderOptions;
  readonly #open: OpenContainer[] = [];
  /** Wider than a number, so that one cut short at the end of the text is told from a wrong one. */
  readonly #numberLike = /-?\d*(?:\.\d*)?(?:[eE][+-]?\d*)?/y;
  #at = 0;

  constructor(text: string, options: JsonReaderOptions) {
    this.#text = text;
    this.#options = options;
  }

  /** The value of the whole text; undefined, with `failure` set, when it has none. */
  read(): unknown {
    const value = this.#document();
    if (value === failed) return undefined;
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#fail('trailingData', jsonMessages.trailingData());
    return this.failure === null ? value : undefined;
  }

  /** Keys and indices of the value being read; of its container between members. */
  path(): readonly (string | number)[] {
    return this.#open.flatMap(({ key }) => (key === null ? [] : [key]));
  }

  #document(): unknown {
    for (;;) {
      let value = this.#beginValue();
      // A complete value goes into its container, which may complete that one, and so on outwards.
      while (value !== valueFollows) {
        const parent = this.#open.at(-1);
        if (value === failed || parent === undefined) return value;
        value = this.#addMember(parent, value);
      }
    }
  }

  /** Reads a scalar or an empty container whole, of any other container only its beginning. */
  #beginValue(): unknown {
    this.#skipSpace();
    this.#options.onValue?.(this.#open.length, this.#at);
    const char = this.#text[this.#at] ?? '';
    if (char === '{') return this.#beginContainer({ kind: 'object', container: {}, key: null });
    if (char === '[') return this.#beginContainer({ kind: 'list', container: [], key: 0 });
    if (char === '"') return this.#string();
    if (char === '-' || (char >= '0' && char <= '9')) return this.#number();
    return this.#literal();
  }

  #beginContainer(open: OpenContainer): unknown {
    const { maxDepth } = this.#options;
    if (this.#open.length >= maxDepth) return this.#fail('tooDeep', jsonMessages.tooDeep(maxDepth));
    this.#at += 1;
    this.#skipSpace();
    if (this.#text[this.#at] === closing(open)) {
      this.#at += 1;
      return open.container;
    }
    this.#open.push(open);
    return open.kind === 'object' ? this.#beginMember(open) : valueFollows;
  }

  /** Reads a key and its colon. */
  #beginMember(open: OpenContainer & { kind: 'object' }): typeof valueFollows | typeof failed {
    this.#skipSpace();
    const start = this.#at;
    const key = this.#text[start] === '"' ? this.#string() : this.#expect('key');
    if (key === failed) return failed;
    open.key = key;
    if (key === '__proto__') return this.#fail('forbiddenKey', jsonMessages.forbiddenKey(key), start);
    if (Object.hasOwn(open.container, key)) {
      return this.#fail('duplicateKey', jsonMessages.duplicateKey(key), start);
    }
    this.#skipSpace();
    if (this.#text[this.#at] !== ':') return this.#expect('colon');
    this.#at += 1;
    return valueFollows;
  }

  /** Puts a value into its container and reads on: to the next member, or to the container's end. */
  #addMember(open: OpenContainer, value: unknown): unknown {
    put(open, value);
    this.#skipSpace();
    const char = this.#text[this.#at];
    if (char === closing(open)) {
      this.#at += 1;
      this.#open.pop();
      return open.container;
    }
    if (char !== ',') return this.#expect(open.kind === 'object' ? 'objectEnd' : 'listEnd');
    this.#at += 1;
    if (open.kind === 'object') return this.#beginMember(open);
    open.key = open.container.length;
    return valueFollows;
  }

  #literal(): boolean | null | typeof failed {
    const rest = this.#text.slice(this.#at, this.#at + 5);
    for (const [word, value] of literals) {
      if (rest.startsWith(word)) {
        this.#at += word.length;
        return value;
      }
      if (rest !== '' && word.startsWith(rest)) this.#at = this.#text.length; // cut short
    }
    return this.#expect('value');
  }

  #number(): number | typeof failed {
    const start = this.#at;
    this.#numberLike.lastIndex = start;
    const digits = this.#numberLike.exec(this.#text)?.[0] ?? '';
    const end = start + digits.length;
    if (!wellFormedNumber.test(digits)) {
      if (end === this.#text.length && wellFormedNumber.test(`${digits}0`)) this.#at = end; // cut short
      return this.#expect('number');
    }
    const value = Number(digits);
    if (!Number.isFinite(value)) return this.#fail('numberOutOfRange', jsonMessages.numberOutOfRange());
    if (!Number.isSafeInteger(value) && wholeNumber.test(digits)) {
      return this.#fail('unsafeInteger', jsonMessages.unsafeInteger());
    }
    this.#at = end;
    return value === 0 ? 0 : value; // no negative zero: nothing here tells it from zero
  }

  #string(): string | typeof failed {
    const start = this.#at;
    this.#at += 1;
    let read = '';
    for (;;) {
      read += this.#plainText();
      const code = this.#text.charCodeAt(this.#at);
      if (code === quoteMark) break;
      if (code !== backslash) return this.#expect('control');
      const char = this.#escape();
      if (char === failed) return failed;
      read += char;
    }
    if (!read.isWellFormed()) return this.#fail('unpairedSurrogate', jsonMessages.unpairedSurrogate(), start);
    this.#at += 1;
    return read;
  }

  /** What stands before the next quote, backslash, control character or the end of the text. */
  #plainText(): string {
    const start = this.#at;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === quoteMark || code === backslash || code < firstPrintable) break;
    }
    return this.#text.slice(start, this.#at);
  }

  #escape(): string | typeof failed {
    const char = this.#text[this.#at + 1] ?? '';
    const plain = escapes.get(char);
    if (plain !== undefined) {
      this.#at += 2;
      return plain;
    }
    const digits = this.#text.slice(this.#at + 2, this.#at + 6);
    if (char === 'u' && hexUnit.test(digits)) {
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const cutShort = char === '' || (char === 'u' && this.#at + 2 + digits.length === this.#text.length);
    if (cutShort && hexUnit.test(digits.padEnd(4, '0'))) this.#at = this.#text.length;
    return this.#expect('escape');
  }

  #skipSpace(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const char = this.#text[this.#at];
      if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t') return;
    }
  }

  #expect(expected: Expected): typeof failed {
    if (this.#at >= this.#text.length) return this.#fail('truncated', jsonMessages.truncated());
    const habit = structural.has(expected) ? habitAt(this.#text, this.#at) : null;
    return this.#fail('syntax', jsonMessages.syntax(habit ?? expected));
  }

  #fail(code: JsonReadCode, message: string, offset = this.#at): typeof failed {
    this.failure = { code, message, offset, path: this.path() };
    return failed;
  }
}

function closing(open: OpenContainer): ']' | '}' {
  return open.kind === 'object' ? '}' : ']';
}

function put(open: OpenContainer, value: unknown): void {
  if (open.kind === 'list') open.container.push(value);
  else if (open.key !== null) setOwn(open.container, open.key, value);
  open.key = null;
}
