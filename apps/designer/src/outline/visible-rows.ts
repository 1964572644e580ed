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
  const waiting: { branches: readonly Branch[]; next: number; level: number }[] = [
    { branches: branchesOf(rows), next: 0, level: 1 },
  ];
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    const { branches, level } = top;
    const branch = branches[top.next];
    if (branch === undefined) {
      waiting.pop();
      continue;
    }
    top.next++;
    const below = childrenOf(branch);
    const isOpen = isOpened(branch.row, folding);
    const isExpanded = below.length === 0 ? null : isOpen;
    const placed = { level, setSize: branches.length, position: top.next, isExpanded };
    shown.push({ ...branch.row, key: rowKey(branch.row), ...placed });
    if (isExpanded === true) waiting.push({ branches: below, next: 0, level: level + 1 });
  }
  return shown;
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
  const isOptional = (branch: Branch): boolean => branch.row.kind === 'openPort' && !branch.row.port.required;
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
