import type { NodeRow, OpenPortRow, Outline, OutlineRow, ReferenceRow } from '@rung/flow';

interface Placed {
  /** Stays the same while the row means the same, whatever is added above it. */
  readonly key: string;
  /** From 1, for screen readers. */
  readonly level: number;
  /** How many rows stand beside it under the same one, and which of them it is, from 1. */
  readonly setSize: number;
  readonly position: number;
  /** Whether the rows below it are shown; null if there are none. */
  readonly isExpanded: boolean | null;
  /** The number of the step above, whose outcome leads to the row; null for a root. */
  readonly from: NodeRow['number'] | null;
  /** Of a row that leads back: the step above by whose “again” the path goes round, which counts the rounds; else null. */
  readonly counter: string | null;
}

/** Outcomes of one step that lead nowhere and need not. */
export interface FoldedRow {
  readonly kind: 'folded';
  readonly node: string;
  readonly depth: number;
  readonly ports: readonly OpenPortRow[];
}

/** A row as it is shown. */
export type VisibleRow = (NodeRow | ReferenceRow | OpenPortRow | FoldedRow) & Placed;

/** What people have opened and closed. Never saved. */
export interface Folding {
  /** Nodes whose rows below are hidden. */
  readonly closed: ReadonlySet<string>;
  /** Nodes whose optional outcomes are shown. */
  readonly opened: ReadonlySet<string>;
}

/** Everything open, but for outcomes that need not lead anywhere. */
export const unfolded: Folding = { closed: new Set(), opened: new Set() };

type Branch = { readonly row: OutlineRow | FoldedRow; readonly below: Branch[] };

/** The rows that are shown of an outline. */
export function visibleRows({ rows }: Outline, folding: Folding): readonly VisibleRow[] {
  const shown: VisibleRow[] = [];
  // A list instead of the call stack: a chain of steps may be long.
  const waiting: {
    branches: readonly Branch[];
    next: number;
    level: number;
    from: NodeRow['number'] | null;
  }[] = [{ branches: branchesOf(rows), next: 0, level: 1, from: null }];
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    const { branches, level, from } = top;
    const branch = branches[top.next];
    if (branch === undefined) {
      waiting.pop();
      continue;
    }
    top.next++;
    const below = childrenOf(branch);
    const isOpen = isOpened(branch.row, folding);
    const isExpanded = below.length === 0 ? null : isOpen;
    const counter = counterOf(waiting.map(({ branches, next }) => branches[next - 1]?.row));
    const placed = { level, setSize: branches.length, position: top.next, isExpanded, from, counter };
    shown.push({ ...branch.row, key: rowKey(branch.row), ...placed });
    const above = branch.row.kind === 'node' ? branch.row.number : from;
    if (isExpanded === true) waiting.push({ branches: below, next: 0, level: level + 1, from: above });
  }
  return shown;
}

/** The outcome that counts its rounds and ends them. */
const countedPort = 'again';

/** By a row and the rows above it, the topmost first: the step that counts the rounds of the way back. */
function counterOf(way: readonly (OutlineRow | FoldedRow | undefined)[]): string | null {
  const last = way.at(-1);
  if (last?.kind !== 'reference' || !last.isBack) return null;
  for (const row of way.toReversed()) {
    if (row === undefined || row.kind === 'folded') continue;
    if (row.port?.id === countedPort) return row.parent;
    // Above the step that it leads back to, nothing is gone through again.
    if (row.parent === last.node) return null;
  }
  return null;
}

function branchesOf(rows: readonly OutlineRow[]): readonly Branch[] {
  const roots: Branch[] = [];
  const path: Branch[] = [];
  for (const row of rows) {
    const branch: Branch = { row, below: [] };
    path.length = row.depth;
    (path[row.depth - 1]?.below ?? roots).push(branch);
    path.push(branch);
  }
  return roots;
}

/** Outcomes that need not lead anywhere stand together at the end, behind one row. */
function childrenOf({ row, below }: Branch): readonly Branch[] {
  if (row.kind !== 'node') return below;
  const isOptional = (branch: Branch): boolean =>
    branch.row.kind === 'openPort' && !branch.row.port.required && branch.row.port.shown !== true;
  const optional = below.filter(isOptional);
  if (optional.length === 0) return below;
  const ports = optional.flatMap((branch) => (branch.row.kind === 'openPort' ? [branch.row] : []));
  const folded: FoldedRow = { kind: 'folded', node: row.node, depth: row.depth + 1, ports };
  return [...below.filter((branch) => !isOptional(branch)), { row: folded, below: optional }];
}

function isOpened(row: OutlineRow | FoldedRow, { closed, opened }: Folding): boolean {
  if (row.kind === 'folded') return opened.has(row.node);
  return !closed.has(row.node);
}

function rowKey(row: OutlineRow | FoldedRow): string {
  switch (row.kind) {
    case 'node':
      return row.node;
    case 'reference':
      return `${row.parent}\n${row.port?.id}\nto`;
    case 'openPort':
      return `${row.node}\n${row.port.id}`;
    case 'folded':
      return `${row.node}\nmore`;
    default:
      return row satisfies never;
  }
}

/** The row above under which a row stands; -1 for a root. */
export function parentIndex(rows: readonly VisibleRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let at = index - 1; at >= 0; at--) if ((rows[at]?.level ?? 1) < level) return at;
  return -1;
}

/** The outcome that a row is about: the one by which it is come to, or that leads nowhere. */
export function outcomeOf(row: VisibleRow): { readonly node: string; readonly port: string } | null {
  if (row.kind === 'openPort') return { node: row.node, port: row.port.id };
  if (row.kind === 'folded' || row.parent === null || row.port === null) return null;
  return { node: row.parent, port: row.port.id };
}

/** The numbers of the other steps that lead to one, each once however many of their outcomes do. */
export function otherNumbers({ alsoFrom }: NodeRow): string {
  return [...new Set(alsoFrom.map(({ number }) => number))].join(', ');
}
