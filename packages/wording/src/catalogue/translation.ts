/** A translation of a table: the same ids, other words. Leaving one out does not compile. */
export type Translation<Table> = { readonly [Id in keyof Table]: string };
