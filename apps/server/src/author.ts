/** Whose name stands under a change. Until people sign in it is what they typed, and nothing is authorised by it. */
export interface Author {
  readonly name: string;
  readonly kind: 'unverified';
}

/** An author as a row holds one. */
export function authorOf(row: { readonly author: string; readonly authorKind: 'unverified' }): Author {
  return { name: row.author, kind: row.authorKind };
}

/** An author as the columns of a row. */
export function authorColumns(name: string): { readonly author: string; readonly authorKind: 'unverified' } {
  return { author: name, authorKind: 'unverified' };
}
