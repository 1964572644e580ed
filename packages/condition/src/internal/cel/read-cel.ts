import { conditionLimits } from '../../limits.ts';
import { type BinaryOperator, binaryOperators, type CelNode, type CelProblem } from './cel-node.ts';
import { type CelToken, tokenAfter } from './cel-tokens.ts';

/** Names that CEL keeps for languages it may be put into; after a dot they are names as others. */
const reserved: ReadonlySet<string> = new Set([
  ...['as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop'],
  ...['package', 'namespace', 'return', 'var', 'void', 'while', '__proto__', 'prototype'],
]);

/** Parentheses count, and on top of them arguments and lists inside the innermost. */
const deepest = conditionLimits.depth + 5;

/**
 * Reads a text as CEL, of which a condition is a part. Never throws, whatever the text: chains are walked, and what is
 * nested is counted before the stack could end.
 *
 * @returns the syntax tree, or the first reason why there is none
 */
export function readCel(text: string): CelNode | CelProblem {
  return new CelReader(text).read();
}

type Kind = CelToken['kind'];

/** The first problem ends the reading: whatever gives null from then on has found it noted. */
class CelReader {
  readonly #text: string;
  #token: CelToken = { kind: 'end', start: 0, end: 0 };
  #problem: CelProblem | null = null;
  #depthLeft = deepest;

  constructor(text: string) {
    this.#text = text;
  }

  read(): CelNode | CelProblem {
    this.#advance();
    const whole = this.#expression();
    if (whole !== null && this.#problem === null && this.#token.kind !== 'end') this.#misplaced();
    return this.#problem ?? whole ?? { kind: 'syntax', reason: 'misplaced', ...this.#place() };
  }

  #place(): { readonly start: number; readonly end: number } {
    const { start, end } = this.#token;
    return { start, end };
  }

  #fail(problem: CelProblem): null {
    this.#problem ??= problem;
    return null;
  }

  #misplaced(): null {
    return this.#fail({ kind: 'syntax', reason: 'misplaced', ...this.#place() });
  }

  /** Goes on to the next token; a text that ends here ends for every reader of it. */
  #advance(): void {
    const next = tokenAfter(this.#text, this.#token.end);
    if (next.kind === 'syntax') {
      this.#fail(next);
      const end = this.#text.length;
      this.#token = { kind: 'end', start: end, end };
      return;
    }
    this.#token = next;
  }

  #is(kind: Kind): boolean {
    return this.#token.kind === kind;
  }

  /** Takes a token that must stand here; null if another does. */
  #take(kind: Kind): CelToken | null {
    const token = this.#token;
    if (token.kind !== kind) {
      const reason = missing.get(kind) ?? 'misplaced';
      return this.#fail({ kind: 'syntax', reason, ...this.#place() });
    }
    this.#advance();
    return token;
  }

  /** Goes one level deeper; false where that is too deep. */
  #deeper(start: number): boolean {
    if (this.#depthLeft === 0) {
      this.#fail({ kind: 'tooDeep', start, end: start });
      return false;
    }
    this.#depthLeft -= 1;
    return true;
  }

  #expression(): CelNode | null {
    if (!this.#deeper(this.#token.start)) return null;
    const asked = this.#binary(0);
    const whole = asked !== null && this.#is('?') ? this.#choice(asked) : asked;
    this.#depthLeft += 1;
    return whole;
  }

  #choice(asked: CelNode): CelNode | null {
    this.#advance();
    const then = this.#expression();
    if (then === null || this.#take(':') === null) return null;
    const otherwise = this.#expression();
    if (otherwise === null) return null;
    return { op: '?:', args: [asked, then, otherwise], start: asked.start, end: otherwise.end };
  }

  /** A chain of operators that bind as strongly, which leans to the left. */
  #binary(level: number): CelNode | null {
    const operators: readonly BinaryOperator[] | undefined = binaryOperators[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    while (left !== null) {
      const op = operators.find((operator) => this.#is(operator));
      if (op === undefined) return left;
      this.#advance();
      const right = this.#binary(level + 1);
      if (right === null) return null;
      left = { op, args: [left, right], start: left.start, end: right.end };
    }
    return null;
  }

  #unary(): CelNode | null {
    const signs: CelToken[] = [];
    for (; this.#is('!') || this.#is('-'); this.#advance()) signs.push(this.#token);
    const operand = this.#postfix();
    if (operand === null) return null;
    return signs.reduceRight<CelNode>(
      (args, { kind, start }) => ({ op: kind === '!' ? '!_' : '-_', args, start, end: args.end }),
      operand,
    );
  }

  #postfix(): CelNode | null {
    let node = this.#primary();
    const depth = this.#depthLeft;
    while (node !== null && (this.#is('.') || this.#is('['))) {
      const { kind, start } = this.#token;
      this.#advance();
      if (!this.#deeper(start)) return null;
      node = kind === '.' ? this.#member(node) : this.#index(node);
    }
    this.#depthLeft = depth;
    return node;
  }

  #member(of: CelNode): CelNode | null {
    const token = this.#take('name');
    if (token?.kind !== 'name') return null;
    const { name, end } = token;
    if (!this.#is('(')) return { op: '.', args: [of, name], start: of.start, end };
    const args = this.#items('(', ')');
    return args && { op: 'rcall', args: [name, of, args.items], start: of.start, end: args.end };
  }

  #index(of: CelNode): CelNode | null {
    const index = this.#expression();
    const close = index === null ? null : this.#take(']');
    if (index === null || close === null) return null;
    return { op: '[]', args: [of, index], start: of.start, end: close.end };
  }

  #primary(): CelNode | null {
    const token = this.#token;
    switch (token.kind) {
      case 'value':
        this.#advance();
        return { op: 'value', args: token.value, start: token.start, end: token.end };
      case 'name':
        return this.#named(token);
      case '(':
        return this.#parenthesised();
      case '[': {
        const list = this.#items('[', ']');
        return list && { op: 'list', args: list.items, start: token.start, end: list.end };
      }
      case '{':
        return this.#map(token.start);
      default:
        return this.#misplaced();
    }
  }

  #named({ name, start, end }: Extract<CelToken, { readonly kind: 'name' }>): CelNode | null {
    this.#advance();
    if (reserved.has(name)) return this.#fail({ kind: 'syntax', reason: 'reservedWord', start, end });
    if (!this.#is('(')) return { op: 'id', args: name, start, end };
    const args = this.#items('(', ')');
    return args && { op: 'call', args: [name, args.items], start, end: args.end };
  }

  #parenthesised(): CelNode | null {
    this.#advance();
    const inner = this.#expression();
    return inner === null || this.#take(')') === null ? null : inner;
  }

  /** Expressions with commas between them and maybe after the last. */
  #items(
    open: '(' | '[',
    close: ')' | ']',
  ): { readonly items: readonly CelNode[]; readonly end: number } | null {
    this.#take(open);
    const items: CelNode[] = [];
    while (!this.#is(close)) {
      const item = this.#expression();
      if (item === null) return null;
      items.push(item);
      if (close === ']' && items.length > conditionLimits.listValues) {
        return this.#fail({ kind: 'tooComplex', start: item.start, end: item.start });
      }
      if (!this.#is(',')) break;
      this.#advance();
    }
    const end = this.#take(close)?.end;
    return end === undefined ? null : { items, end };
  }

  #map(start: number): CelNode | null {
    this.#advance();
    const entries: (readonly [CelNode, CelNode])[] = [];
    while (!this.#is('}')) {
      const key = this.#expression();
      const value = key === null || this.#take(':') === null ? null : this.#expression();
      if (key === null || value === null) return null;
      entries.push([key, value]);
      if (!this.#is(',')) break;
      this.#advance();
    }
    const end = this.#take('}')?.end;
    return end === undefined ? null : { op: 'map', args: entries, start, end };
  }
}

/** What is missing where something else stands than must. */
const missing = new Map<Kind, 'missingParenthesis' | 'missingBracket' | 'missingName'>([
  [')', 'missingParenthesis'],
  [']', 'missingBracket'],
  ['name', 'missingName'],
]);
