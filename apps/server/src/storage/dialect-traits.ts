import type { Expression, RawBuilder } from 'kysely';

/** Where databases differ in what migrations say. Nothing outside a dialect's own file knows which database it is. */
export interface DialectTraits {
  /** What follows the closing bracket of `create table`. */
  readonly tableEnd: Expression<unknown>;
  /** The column type of bytes. */
  readonly bytes: RawBuilder<unknown>;
  /** The statements after which rows of a table are neither changed nor deleted. */
  readonly appendOnly: (table: string) => readonly RawBuilder<unknown>[];
}
