import { ActionIcon } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import IconDots from '@tabler/icons-react/icons/IconDots';
import { type CSSProperties, type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { worstOf } from '../document/problems.ts';
import { useWording } from '../document/use-wording.ts';
import { useEditorUi, useEditorUiStore } from '../editor/editor-ui.ts';
import { KindIcon } from '../editor/kind-icon.tsx';
import { RenameField } from '../editor/rename-field.tsx';
import { moveTrigger, triggerPlace } from '../editor/trigger-order.ts';
import { usePassed } from '../editor/use-passed.ts';
import { useT } from '../i18n/use-t.ts';
import css from './outline.module.css';
import { useRowName } from './row-name.ts';
import { outcomeOf, type VisibleRow } from './visible-rows.ts';

/** One row of the outline. */
export interface OutlineRowProps {
  readonly row: VisibleRow;
  readonly index: number;
  /** The cell with the focus, null for the row itself, undefined when the focus is elsewhere. */
  readonly cell: number | null | undefined;
  readonly isTabStop: boolean;
  readonly wanted: number;
  readonly onFocus: (row: VisibleRow, cell: number | null) => void;
  readonly onFold: (open: boolean) => void;
  readonly onOpen: () => void;
  readonly onProblems: (node: string) => void;
}

/** Deeper rows are not moved in further: there must be room for what they say. Their level is told. */
const deepest = 8;

/** A row: a step, another way to one, an outcome that leads nowhere, or the outcomes that need not. */
export const OutlineRowView = memo(
  function OutlineRowView(props: OutlineRowProps) {
    const { row, index, cell, isTabStop, wanted, onFocus, onOpen } = props;
    const ref = useRef<HTMLDivElement>(null);
    const ui = useEditorUiStore();
    const isSelected = useEditorState(({ selection }) => row.kind === 'node' && selection.includes(row.node));
    const passed = usePassed(row.node);
    const name = useRowName(row);
    useEffect(() => {
      if (wanted === 0 || ref.current === null || isTypingIn(ref.current)) return;
      const place = cell === null || cell === undefined ? ref.current : cellOf(ref.current, cell);
      place.focus({ preventScroll: true });
    }, [wanted, cell]);
    const enter = () => {
      if (row.kind === 'reference') ui.setState({ focusWanted: row.node, active: row.node });
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
        onFocus={(event) => {
          const at = event.target.closest('[data-cell]')?.getAttribute('data-cell');
          onFocus(
            row,
            event.target === event.currentTarget || at === null || at === undefined ? null : Number(at),
          );
        }}
        onClick={(event) => {
          if (event.target === event.currentTarget) event.currentTarget.focus();
        }}
        onDoubleClick={enter}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget || hasModifier(event)) return;
          event.preventDefault();
          event.stopPropagation();
          enter();
        }}
      >
        <StepCell {...props} tab={isTabStop && cell === 0 ? 0 : -1} />
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

function indentation(indent: number): CSSProperties {
  // React passes variables on; its types do not know them.
  return { '--indent': indent } as CSSProperties;
}

interface CellProps {
  readonly row: VisibleRow;
  readonly tab: 0 | -1;
}

function StepCell({ row, tab, onFold }: OutlineRowProps & { readonly tab: 0 | -1 }) {
  const t = useT();
  const indent = Math.min(row.level - 1, deepest);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn row by row
    <div
      role="gridcell"
      aria-colindex={1}
      data-cell={0}
      tabIndex={tab}
      className={css['step']}
      style={indentation(indent)}
    >
      {row.isExpanded === null ? (
        <span className={css['noFold']} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={css['fold']}
          data-open={row.isExpanded}
          aria-label={t(row.isExpanded ? 'outline.collapse' : 'outline.expand')}
          onClick={() => onFold(row.isExpanded !== true)}
        >
          <IconChevronRight size={16} aria-hidden />
        </button>
      )}
      <StepText row={row} />
      {row.kind === 'node' && row.root === 'trigger' ? <OrderButtons node={row.node} /> : null}
      {row.kind === 'node' ? <RowMenu node={row.node} /> : null}
    </div>
  );
}

function StepText({ row }: { readonly row: VisibleRow }) {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const ui = useEditorUiStore();
  const isRenaming = useEditorUi(({ renaming }) => row.kind === 'node' && renaming === row.node);
  switch (row.kind) {
    case 'node': {
      const kind = flow.nodes[row.node]?.kind;
      const others = row.alsoFrom.map(({ number }) => number).join(', ');
      return (
        <span className={css['texts']}>
          <span className={css['titleLine']}>
            <span className={css['number']}>{row.number}</span>
            {kind === undefined ? null : <KindIcon kind={kind} size={18} />}
            {isRenaming ? (
              <RenameField node={row.node} label={t('outline.titleOf', { number: row.number })} />
            ) : (
              <strong className={css['title']}>{wording.sayTitle(flow, row.node)}</strong>
            )}
            {kind === undefined ? null : <span className={css['kind']}>{wording.sayKind(kind)}</span>}
            {row.root === 'unconnected' ? (
              <span className={css['loose']}>{t('outline.unconnected')}</span>
            ) : null}
          </span>
          <span className={css['sentence']}>
            {wording.saySummary(flow, row.node)}
            {others === '' ? '' : ` · ${t('outline.alsoFrom', { numbers: others })}`}
          </span>
        </span>
      );
    }
    case 'reference':
      return (
        <button
          type="button"
          tabIndex={-1}
          className={css['reference']}
          onClick={() => ui.setState({ focusWanted: row.node, active: row.node })}
        >
          {t(row.isBack ? 'outline.backTo' : 'outline.goesTo', {
            number: row.number,
            title: wording.sayTitle(flow, row.node),
          })}
        </button>
      );
    case 'openPort':
      return (
        <span className={css['open']} data-required={row.port.required}>
          {row.port.required ? t('outline.openHelp') : wording.sayPort(flow, row.node, row.port.id)}
        </span>
      );
    case 'folded':
      return <span className={css['open']}>{t('outline.moreOutcomes', { count: row.ports.length })}</span>;
    default:
      return row satisfies never;
  }
}

function OutcomeCell({ row, tab }: CellProps) {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const outcome = outcomeOf(row);
  const isLater = row.kind !== 'folded' && row.later;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn row by row
    <div role="gridcell" aria-colindex={2} data-cell={1} tabIndex={tab} className={css['outcome']}>
      {outcome === null ? null : (
        <>
          <span className={css['outcomeName']}>{wording.sayPortName(flow, outcome.node, outcome.port)}</span>
          {isLater ? <span className={css['later']}>{t('outline.later')}</span> : null}
        </>
      )}
    </div>
  );
}

/** Where the outcome of the row leads; pressed, it can be led elsewhere. A trigger has its place in the order here. */
function GoesToCell({ row, tab }: CellProps) {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const ui = useEditorUiStore();
  const outcome = outcomeOf(row);
  const target =
    row.kind === 'openPort' || row.kind === 'folded'
      ? t('outline.open')
      : `${row.number} ${wording.sayTitle(flow, row.node)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn row by row
    <div
      role="gridcell"
      aria-colindex={3}
      data-cell={2}
      tabIndex={outcome === null ? tab : -1}
      className={css['goesTo']}
    >
      {outcome === null ? null : readOnly ? (
        <span>{target}</span>
      ) : (
        <button
          type="button"
          data-use
          tabIndex={tab}
          className={css['target']}
          data-open={row.kind === 'openPort'}
          aria-haspopup="listbox"
          aria-label={`${t('outline.choose', { outcome: wording.sayPortName(flow, outcome.node, outcome.port) })}: ${target}`}
          onClick={(event) => openTargets(ui, row, event.currentTarget)}
        >
          <span>{target}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}

function openTargets(ui: ReturnType<typeof useEditorUiStore>, row: VisibleRow, at: HTMLElement | null): void {
  const outcome = outcomeOf(row);
  const box = at?.getBoundingClientRect();
  if (outcome === null || box === undefined) return;
  const begin = row.kind === 'openPort' ? 'kinds' : 'steps';
  ui.setState({ picker: { place: { kind: 'after', from: outcome, begin }, x: box.left, y: box.bottom + 4 } });
}

function OrderButtons({ node }: { readonly node: string }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { isFirst, isLast } = useEditorState(({ flow }) => triggerPlace(flow, node));
  const move = (by: 1 | -1) => editor.dispatch(moveTrigger(editor.store.getState().flow, node, by));
  if (readOnly) return null;
  return (
    <span className={css['order']}>
      <ActionIcon
        size={28}
        tabIndex={-1}
        disabled={isFirst}
        aria-label={t('outline.up')}
        onClick={() => move(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={28}
        tabIndex={-1}
        disabled={isLast}
        aria-label={t('outline.down')}
        onClick={() => move(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function ProblemsCell({ row, tab, onProblems }: CellProps & Pick<OutlineRowProps, 'onProblems'>) {
  const t = useT();
  const found =
    useEditorState(({ problems }) => (row.kind === 'node' ? problems.byNode.get(row.node) : undefined)) ?? [];
  const worst = worstOf(found);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn row by row
    <div
      role="gridcell"
      aria-colindex={4}
      data-cell={3}
      tabIndex={worst === null ? tab : -1}
      className={css['problems']}
    >
      {worst === null ? null : (
        <button
          type="button"
          data-use
          tabIndex={tab}
          className={css['badge']}
          data-worst={worst}
          onClick={() => onProblems(row.node)}
        >
          {t('outline.problemCount', { count: found.length })}
        </button>
      )}
    </div>
  );
}

/** What can be done with a step, for people who do not know the keys. */
function RowMenu({ node }: { readonly node: string }) {
  const t = useT();
  const wording = useWording();
  const title = useEditorState(({ flow }) => wording.sayTitle(flow, node));
  const ui = useEditorUiStore();
  const open = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    ui.setState({ menu: { node, x: box.left, y: box.bottom + 4 }, active: node });
  };
  return (
    <ActionIcon
      size={28}
      tabIndex={-1}
      className={css['menu'] ?? ''}
      aria-haspopup="menu"
      aria-label={t('editor.moreFor', { title })}
      onClick={open}
    >
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  );
}
