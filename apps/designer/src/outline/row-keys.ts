import { parentIndex, type VisibleRow } from './visible-rows.ts';

/** Where the focus of the outline is: on a row, or on one of its cells, from 0. */
export interface OutlineFocus {
  readonly key: string;
  readonly cell: number | null;
}

/** What a key asks of the outline. */
export type RowMove =
  | { readonly kind: 'focus'; readonly focus: OutlineFocus }
  | { readonly kind: 'expand' | 'collapse'; readonly row: VisibleRow };

/** A pressed key, as far as moving goes. */
export interface RowKey {
  readonly key: string;
  readonly ctrl: boolean;
}

/**
 * The row for the focus when its own is gone: the nearest that was above it and is still there, which is where a step that is
 * taken back was added; else the first. Null where there is none.
 */
export function nearestRow(
  before: readonly VisibleRow[],
  rows: readonly VisibleRow[],
  gone: string,
): string | null {
  const there = new Set(rows.map(({ key }) => key));
  const index = before.findIndex(({ key }) => key === gone);
  const above = before.slice(0, Math.max(index, 0)).findLast(({ key }) => there.has(key));
  return above?.key ?? rows[0]?.key ?? null;
}

/** Cells that can have the focus. */
const focusableCells = 4;
const page = 12;

/** What a key does by the ARIA pattern of a treegrid whose rows and cells have the focus; null if it is none of its keys. */
export function moveByKey(rows: readonly VisibleRow[], focus: OutlineFocus, pressed: RowKey): RowMove | null {
  const index = rows.findIndex(({ key }) => key === focus.key);
  const row = rows[index];
  if (row === undefined) return null;
  const to = (target: number, cell: number | null = focus.cell): RowMove | null => {
    const next = rows[Math.min(Math.max(target, 0), rows.length - 1)];
    return next === undefined ? null : { kind: 'focus', focus: { key: next.key, cell } };
  };
  switch (pressed.key) {
    case 'ArrowDown':
      return to(index + 1);
    case 'ArrowUp':
      return to(index - 1);
    case 'PageDown':
      return to(index + page);
    case 'PageUp':
      return to(index - page);
    case 'Home':
      return pressed.ctrl || focus.cell === null ? to(0) : to(index, 0);
    case 'End':
      return pressed.ctrl || focus.cell === null ? to(rows.length - 1) : to(index, focusableCells - 1);
    case 'ArrowRight':
      return rightOf(row, focus);
    case 'ArrowLeft':
      return leftOf(rows, index, focus);
    default:
      return null;
  }
}

function rightOf(row: VisibleRow, { key, cell }: OutlineFocus): RowMove | null {
  if (cell === null && row.isExpanded === false) return { kind: 'expand', row };
  const next = cell === null ? 0 : Math.min(cell + 1, focusableCells - 1);
  return { kind: 'focus', focus: { key, cell: next } };
}

function leftOf(rows: readonly VisibleRow[], index: number, { key, cell }: OutlineFocus): RowMove | null {
  const row = rows[index];
  if (row === undefined) return null;
  if (cell !== null) return { kind: 'focus', focus: { key, cell: cell === 0 ? null : cell - 1 } };
  if (row.isExpanded === true) return { kind: 'collapse', row };
  const above = rows[parentIndex(rows, index)];
  return above === undefined ? null : { kind: 'focus', focus: { key: above.key, cell: null } };
}
