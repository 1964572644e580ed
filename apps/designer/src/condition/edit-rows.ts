import type { Query, QueryGroup, QueryRow } from '@rung/condition';

/** A row's place: `[]` is the whole query, `[0, 2]` its first row's third. */
export type RowPath = readonly number[];

function inGroup(
  query: QueryGroup,
  path: RowPath,
  change: (rules: readonly QueryRow[], at: number) => readonly QueryRow[],
): QueryGroup {
  const [at, ...rest] = path;
  if (at === undefined) return query;
  if (rest.length === 0) return { ...query, rules: change(query.rules, at) };
  const inner = query.rules[at];
  if (inner === undefined || !('rules' in inner)) return query;
  return { ...query, rules: query.rules.with(at, inGroup(inner, rest, change)) };
}

/** The query with another row at a place. */
export function withRow(query: Query, path: RowPath, row: QueryRow): Query {
  if (path.length === 0) return 'rules' in row ? row : query;
  return inGroup(query, path, (rules, at) => rules.with(at, row));
}

/** The query without the row at a place; a group that it leaves empty goes with it, but for the outermost. */
export function withoutRow(query: Query, path: RowPath): Query {
  const next = inGroup(query, path, (rules, at) => rules.toSpliced(at, 1));
  const parent = path.slice(0, -1);
  const group = rowAt(next, parent);
  const isEmpty = group !== null && 'rules' in group && group.rules.length === 0;
  return isEmpty && parent.length > 0 ? withoutRow(next, parent) : next;
}

/** The query with one more row at the end of a group. */
export function withRowIn(query: Query, path: RowPath, row: QueryRow): Query {
  const group = rowAt(query, path);
  if (group === null || !('rules' in group)) return query;
  return withRow(query, path, { ...group, rules: [...group.rules, row] });
}

/** The row at a place; null if there is none. */
export function rowAt(query: Query, path: RowPath): QueryRow | null {
  let row: QueryRow | undefined = query;
  for (const at of path) row = row !== undefined && 'rules' in row ? row.rules[at] : undefined;
  return row ?? null;
}
