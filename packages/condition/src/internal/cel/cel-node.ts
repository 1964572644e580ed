import type { SyntaxReason } from '../../finding-words.ts';

/** A literal that conditions leave out: its value is never asked for. */
export interface LeftOutValue {
  readonly leftOut: 'bytes' | 'unsigned';
}

/** A literal's value; whole numbers are `bigint`, numbers with a point or an exponent are `number`. */
export type CelValue = string | number | bigint | boolean | null | LeftOutValue;

/** Operators between two operands. */
export const binaryOperators = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
] as const;

/** One of them. */
export type BinaryOperator = (typeof binaryOperators)[number][number];

/** A piece of CEL with its zero-based UTF-16 offsets; parentheses around it are not part of it. */
interface Piece<O extends string, A> {
  readonly op: O;
  readonly args: A;
  readonly start: number;
  readonly end: number;
}

interface BinaryPiece<O extends string> extends Piece<O, readonly [left: CelNode, right: CelNode]> {}

type BinaryOf<O extends string> = O extends string ? BinaryPiece<O> : never;

/** A node of the syntax tree. */
export type CelNode =
  | Piece<'value', CelValue>
  | Piece<'id', string>
  | Piece<'.', readonly [of: CelNode, name: string]>
  | Piece<'[]', readonly [of: CelNode, index: CelNode]>
  | Piece<'call', readonly [name: string, args: readonly CelNode[]]>
  | Piece<'rcall', readonly [name: string, receiver: CelNode, args: readonly CelNode[]]>
  | Piece<'list', readonly CelNode[]>
  | Piece<'map', readonly (readonly [key: CelNode, value: CelNode])[]>
  | Piece<'?:', readonly [asked: CelNode, then: CelNode, otherwise: CelNode]>
  | Piece<'!_' | '-_', CelNode>
  | BinaryOf<BinaryOperator>;

/** Why a text is not CEL, with zero-based offsets. */
export interface SyntaxProblem {
  readonly kind: 'syntax';
  readonly reason: SyntaxReason;
  readonly start: number;
  readonly end: number;
}

/** Why there is no syntax tree: a text that is not CEL, or more of it than a condition may be. */
export type CelProblem =
  | SyntaxProblem
  | { readonly kind: 'tooDeep' | 'tooComplex'; readonly start: number; readonly end: number };

/** Tells a syntax tree from a problem. */
export function isProblem(read: CelNode | CelProblem): read is CelProblem {
  return 'kind' in read;
}
