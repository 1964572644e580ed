import { outlineOf } from '@rung/flow';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NodeBoundary } from '../canvas/node-boundary.tsx';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useEditorUi, useEditorUiStore } from '../editor/editor-ui.ts';
import { EmptyFlow } from '../editor/empty-flow.tsx';
import { between, gather, isGathering, toggled } from '../editor/selection.ts';
import { useT } from '../i18n/use-t.ts';
import css from './outline.module.css';
import { type Choice, OutlineRowView } from './outline-row.tsx';
import { moveByKey, nearestRow, type OutlineFocus } from './row-keys.ts';
import { type Folding, outcomeOf, unfolded, type VisibleRow, visibleRows } from './visible-rows.ts';

/** What the screen around the outline does for it. */
export interface OutlineProps {
  readonly onOpen: () => void;
  readonly onProblems: (node: string) => void;
}

const rowHeight = 56;

/**
 * The flow in reading order, as a treegrid: the whole of the editor for people who work by keyboard, by ear, or on a small
 * screen. Only the rows in sight are drawn, and the one that has the focus.
 */
export function Outline({ onOpen, onProblems }: OutlineProps) {
  const t = useT();
  const flow = useEditorState((state) => state.flow);
  const editor = useEditor();
  const ui = useEditorUiStore();
  const outline = useMemo(() => outlineOf(flow), [flow]);
  const [folding, setFolding] = useState<Folding>(unfolded);
  const rows = useMemo(() => visibleRows(outline, folding), [outline, folding]);
  const frame = useRef<HTMLDivElement>(null);
  const focus = useOutlineFocus(rows, setFolding);
  const focused = Math.max(
    rows.findIndex(({ key }) => key === focus.at?.key),
    0,
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    scrollPaddingStart: 40,
    scrollPaddingEnd: 8,
    // The row with the focus stays, however far it is scrolled away: its place in the tab order would be lost with it.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(startIndex - overscan, 0);
      const to = Math.min(endIndex + overscan, count - 1);
      const seen = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return focused < from || focused > to ? [...seen, focused].sort((a, b) => a - b) : seen;
    },
  });
  const { wanted, sought } = focus;
  const latest = useRef(focused);
  useEffect(() => {
    latest.current = focused;
  });
  // Only where it is led to: a row that is pressed must not move between the press and the release, which would be no click.
  useEffect(() => {
    if (wanted + sought > 0) virtual.scrollToIndex(latest.current, { align: 'auto' });
  }, [wanted, sought, virtual]);
  const onKeyDown = (event: KeyboardEvent) => {
    // What happens inside a text field is the field's.
    if (event.target instanceof HTMLInputElement || event.altKey || event.metaKey) return;
    if (focus.at === null) return;
    const move = moveByKey(rows, focus.at, { key: event.key, ctrl: event.ctrlKey });
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.kind === 'focus') {
      focus.go(move.focus);
      const row = rows.find(({ key }) => key === move.focus.key);
      if (row !== undefined && !isGathering({ editor, ui })) focus.choose(row, 'alone');
    } else setFolding((before) => folded(before, move.row, move.kind === 'expand'));
  };
  return (
    <section
      className={css['outline']}
      data-region="outline"
      tabIndex={-1}
      aria-label={t('editor.view.outline')}
    >
      <div ref={frame} className={css['frame']}>
        <div
          role="treegrid"
          aria-label={t('outline.name')}
          aria-rowcount={rows.length + 1}
          aria-colcount={4}
          aria-multiselectable
          onKeyDown={onKeyDown}
        >
          <Head />
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="rowgroup" className={css['rows']} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start, key }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={css['place']}
                  role="presentation"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <NodeBoundary id={row.node} instead={<FailedRow index={index} />}>
                    <OutlineRowView
                      row={row}
                      index={index}
                      cell={focus.at?.key === row.key ? focus.at.cell : undefined}
                      isTabStop={index === focused}
                      wanted={focus.at?.key === row.key ? wanted : 0}
                      onFocus={focus.note}
                      onChoose={focus.choose}
                      onFold={(open) => setFolding((before) => folded(before, row, open))}
                      onOpen={onOpen}
                      onProblems={onProblems}
                    />
                  </NodeBoundary>
                </div>
              );
            })}
          </div>
        </div>
        {rows.length === 0 ? <EmptyFlow /> : null}
      </div>
    </section>
  );
}

/** In the place of a row that cannot be drawn. */
function FailedRow({ index }: { readonly index: number }) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn row by row
    <div role="row" aria-rowindex={index + 2} className={css['row']} tabIndex={-1}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" aria-colindex={1} tabIndex={-1}>
        {t('canvas.cannotShow')}
      </div>
    </div>
  );
}

function Head() {
  const t = useT();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn row by row
    <div role="row" aria-rowindex={1} className={css['head']} tabIndex={-1}>
      {(['step', 'outcome', 'goesTo', 'problems'] as const).map((column, index) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div role="columnheader" key={column} aria-colindex={index + 1} tabIndex={-1}>
          {t(`outline.column.${column}`)}
        </div>
      ))}
    </div>
  );
}

function folded({ closed, opened }: Folding, row: VisibleRow, open: boolean): Folding {
  const changed = new Set(row.kind === 'folded' ? opened : closed);
  if (open === (row.kind === 'folded')) changed.add(row.node);
  else changed.delete(row.node);
  return row.kind === 'folded' ? { closed, opened: changed } : { closed: changed, opened };
}

interface Focus {
  readonly at: OutlineFocus | null;
  /** Rises whenever the focus is to be moved there. */
  readonly wanted: number;
  /** Rises whenever it is to be seen where the focus would be, which is elsewhere. */
  readonly sought: number;
  readonly go: (focus: OutlineFocus) => void;
  /** The focus came there by itself, by pointer or Tab. */
  readonly note: (row: VisibleRow, cell: number | null) => void;
  /** The row was pressed, or come to by key: its step is the selected one. Focus alone, which other things give too, selects nothing. */
  readonly choose: (row: VisibleRow, how: Choice) => void;
}

/** Keeps the outline's focus and the editor's active step the same thing. */
function useOutlineFocus(
  rows: readonly VisibleRow[],
  setFolding: (change: (before: Folding) => Folding) => void,
): Focus {
  const ui = useEditorUiStore();
  const editor = useEditor();
  const active = useEditorUi((state) => state.active);
  const focusWanted = useEditorUi((state) => state.focusWanted);
  const [at, setAt] = useState<OutlineFocus | null>(active === null ? null : { key: active, cell: null });
  const sightWanted = useEditorUi((state) => state.sightWanted);
  const [wanted, setWanted] = useState(0);
  const [sought, setSought] = useState(0);
  /** Where a range of rows begins: at the one that was chosen last. */
  const anchor = useRef<string | null>(null);
  const shown = useRef(rows);
  useEffect(() => {
    shown.current = rows;
  });
  const isThere = rows.some(({ key }) => key === at?.key);
  const note = useCallback(
    (row: VisibleRow, cell: number | null) => {
      setAt({ key: row.key, cell });
      const rowOutcome = outcomeOf(row);
      ui.setState({ active: row.node, activeOutcome: row.kind === 'node' ? null : rowOutcome, rowOutcome });
    },
    [ui],
  );
  const choose = useCallback(
    (row: VisibleRow, how: Choice) => {
      if (row.kind !== 'node' && row.kind !== 'openPort') return;
      const from = anchor.current;
      if (how === 'range' && from !== null) {
        const order = shown.current.flatMap(({ kind, node }) => (kind === 'node' ? [node] : []));
        return gather({ editor, ui }, between(order, from, row.node));
      }
      anchor.current = row.node;
      if (how === 'toggle') gather({ editor, ui }, toggled(editor.store.getState().selection, row.node));
      else editor.select([row.node]);
    },
    [editor, ui],
  );
  const go = useCallback((focus: OutlineFocus) => {
    setAt(focus);
    setWanted((count) => count + 1);
  }, []);
  // A row that an edit took away: the focus stays with its step, else with the step that is active, else close by.
  const had = useRef(rows);
  useEffect(() => {
    if (isThere) {
      had.current = rows;
      return;
    }
    const own = rows.find(({ key }) => key === active)?.key;
    const key = own ?? nearestRow(had.current, rows, at?.key ?? '');
    if (key === null) return;
    // A page that opens begins where its reader does.
    if (at !== null && document.activeElement === document.body) go({ key, cell: null });
    else setAt({ key, cell: null });
  }, [isThere, rows, active, at, go]);
  useEffect(() => {
    if (focusWanted === null) return;
    // It may be below a closed row.
    setFolding(({ opened }) => ({ opened, closed: new Set() }));
    go({ key: focusWanted, cell: null });
    ui.setState({ focusWanted: null });
  }, [focusWanted, go, ui, setFolding]);
  useEffect(() => {
    if (sightWanted === null) return;
    setFolding(({ opened }) => ({ opened, closed: new Set() }));
    setAt({ key: sightWanted, cell: null });
    // Or the row there would take the focus that another one was given.
    setWanted(0);
    setSought((count) => count + 1);
    ui.setState({ sightWanted: null });
  }, [sightWanted, ui, setFolding]);
  return { at, wanted, sought, go, note, choose };
}
