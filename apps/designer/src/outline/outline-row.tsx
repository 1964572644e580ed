import { type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useEditorUiStore } from '../editor/editor-ui.ts';
import { usePassed } from '../editor/use-passed.ts';
import { useReveal } from '../editor/use-reveal.ts';
import { openTargets } from './open-targets.ts';
import css from './outline.module.css';
import { GoesToCell, OutcomeCell, ProblemsCell, StepCell } from './outline-cells.tsx';
import { useRowName } from './row-name.ts';
import type { VisibleRow } from './visible-rows.ts';

/** One row of the outline. */
export interface OutlineRowProps {
  readonly row: VisibleRow;
  readonly index: number;
  /** The cell with the focus, null for the row itself, undefined when the focus is elsewhere. */
  readonly cell: number | null | undefined;
  readonly isTabStop: boolean;
  readonly wanted: number;
  readonly onFocus: (row: VisibleRow, cell: number | null) => void;
  readonly onChoose: (row: VisibleRow, how: Choice) => void;
  readonly onFold: (open: boolean) => void;
  readonly onOpen: () => void;
  readonly onProblems: (node: string) => void;
}

/** A row: a step, another way to one, an outcome that leads nowhere, or the outcomes that need not. */
export const OutlineRowView = memo(
  function OutlineRowView(props: OutlineRowProps) {
    const { row, index, cell, isTabStop, wanted, onFocus, onChoose, onOpen } = props;
    const ref = useRef<HTMLDivElement>(null);
    const ui = useEditorUiStore();
    const reveal = useReveal();
    const isSelected = useEditorState(({ selection }) => row.kind === 'node' && selection.includes(row.node));
    const passed = usePassed(row.node);
    const name = useRowName(row);
    useEffect(() => {
      if (wanted === 0 || ref.current === null || isTypingIn(ref.current)) return;
      const place = cell === null || cell === undefined ? ref.current : cellOf(ref.current, cell);
      place.focus({ preventScroll: true });
    }, [wanted, cell]);
    const enter = () => {
      if (row.kind === 'reference') reveal(row.node);
      else if (row.kind === 'folded') props.onFold(row.isExpanded !== true);
      else if (row.kind === 'openPort') openTargets(ui, row, ref.current);
      else onOpen();
    };
    return (
      // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn row by row
      <div
        ref={ref}
        role="row"
        aria-label={name}
        aria-rowindex={index + 2}
        aria-level={row.level}
        aria-setsize={row.setSize}
        aria-posinset={row.position}
        aria-expanded={row.isExpanded ?? undefined}
        aria-selected={isSelected}
        tabIndex={isTabStop && (cell === null || cell === undefined) ? 0 : -1}
        className={css['row']}
        data-kind={row.kind}
        data-passed={passed}
        data-row={row.key}
        data-about={row.node}
        onFocus={(event) => {
          const at = event.target.closest('[data-cell]')?.getAttribute('data-cell');
          onFocus(
            row,
            event.target === event.currentTarget || at === null || at === undefined ? null : Number(at),
          );
        }}
        onMouseDown={(event) => {
          if (isOnControl(event.target) || choiceBy(event) === 'alone') return;
          // Else the text between the rows would be marked.
          event.preventDefault();
          event.currentTarget.focus({ preventScroll: true });
        }}
        onClick={(event) => {
          const isMeant = !isOnControl(event.target);
          const how = isMeant ? choiceBy(event) : 'alone';
          onChoose(row, how);
          if (event.target === event.currentTarget) event.currentTarget.focus();
          // Where no panel stands beside the outline, a press that only marked a step would seem to do nothing.
          if (isMeant && how === 'alone' && isOnNarrow(event.currentTarget)) enter();
        }}
        onDoubleClick={enter}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget || hasModifier(event)) return;
          event.preventDefault();
          event.stopPropagation();
          enter();
        }}
      >
        <StepCell row={row} onFold={props.onFold} tab={isTabStop && cell === 0 ? 0 : -1} />
        <OutcomeCell row={row} tab={isTabStop && cell === 1 ? 0 : -1} />
        <GoesToCell row={row} tab={isTabStop && cell === 2 ? 0 : -1} />
        <ProblemsCell row={row} tab={isTabStop && cell === 3 ? 0 : -1} onProblems={props.onProblems} />
      </div>
    );
  },
  (a, b) =>
    a.row === b.row &&
    a.index === b.index &&
    a.cell === b.cell &&
    a.isTabStop === b.isTabStop &&
    a.wanted === b.wanted,
);

/** How pressing a row chooses its step. */
export type Choice = 'alone' | 'toggle' | 'range';

function choiceBy({ ctrlKey, metaKey, shiftKey }: MouseEvent): Choice {
  return shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'alone';
}

function isOnNarrow(row: HTMLElement): boolean {
  return row.closest('[data-narrow="true"]') !== null;
}

/** Whether a press is meant for something in the row that can be pressed itself. */
function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input, [role="button"]') !== null;
}

/** Enter with another key is a command of its own. */
function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

/** A title that is being typed keeps the focus. */
function isTypingIn(row: HTMLElement): boolean {
  return document.activeElement instanceof HTMLInputElement && row.contains(document.activeElement);
}

/** What of a cell has the focus: the one thing in it that can be used, else the cell. */
function cellOf(row: HTMLElement, cell: number): HTMLElement {
  const place = row.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
  return place?.querySelector<HTMLElement>('[data-use]') ?? place ?? row;
}
