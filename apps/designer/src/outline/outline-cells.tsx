import { ActionIcon } from '@mantine/core';
import { triggerPlace } from '@rung/flow';
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import IconDots from '@tabler/icons-react/icons/IconDots';
import { type CSSProperties, type MouseEvent, useId } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { worstOf } from '../document/problems.ts';
import { useWording } from '../document/use-wording.ts';
import { EditedBy } from '../editor/edited-by.tsx';
import { useEditorUi, useEditorUiStore } from '../editor/editor-ui.ts';
import { KindIcon } from '../editor/kind-icon.tsx';
import { openStepMenu } from '../editor/menu-at.ts';
import { RenameField } from '../editor/rename-field.tsx';
import { moveTrigger } from '../editor/trigger-order.ts';
import { useReveal } from '../editor/use-reveal.ts';
import { useT } from '../i18n/use-t.ts';
import { openTargets } from './open-targets.ts';
import css from './outline.module.css';
import { sayReference } from './row-name.ts';
import { otherNumbers, outcomeOf, type VisibleRow } from './visible-rows.ts';

/** Deeper rows are not moved in further: there must be room for what they say. Their level is told. */
const deepest = 8;

function indentation(indent: number): CSSProperties {
  // React passes variables on; its types do not know them.
  return { '--indent': indent } as CSSProperties;
}

/** A cell of a row. */
export interface CellProps {
  readonly row: VisibleRow;
  readonly tab: 0 | -1;
}

/** The step of the row, with what can be done to it. */
export function StepCell({ row, tab, onFold }: CellProps & { readonly onFold: (open: boolean) => void }) {
  const t = useT();
  const texts = useId();
  const isRenaming = useEditorUi(({ renaming }) => row.kind === 'node' && renaming === row.node);
  const indent = Math.min(row.level - 1, deepest);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn row by row
    <div
      role="gridcell"
      // Else it would be called by the buttons in it too.
      {...(row.kind === 'node' && !isRenaming ? { 'aria-labelledby': texts } : {})}
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
      <StepText row={row} id={texts} />
      {row.kind === 'node' && row.root === 'trigger' ? <OrderButtons node={row.node} /> : null}
      {row.kind === 'node' ? <RowMenu node={row.node} /> : null}
    </div>
  );
}

function StepText({ row, id }: { readonly row: VisibleRow; readonly id: string }) {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const reveal = useReveal();
  const isRenaming = useEditorUi(({ renaming }) => row.kind === 'node' && renaming === row.node);
  switch (row.kind) {
    case 'node': {
      const kind = flow.nodes[row.node]?.kind;
      const others = otherNumbers(row);
      return (
        <span id={id} className={css['texts']}>
          <span className={css['titleLine']}>
            {/* Blanks, which nobody sees here, part the words of the cell's name. */}
            <span className={css['number']}>{row.number}</span>{' '}
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
            <EditedBy node={row.node} />
          </span>{' '}
          <span className={css['sentence']}>
            {wording.saySummary(flow, row.node)}
            {others === '' ? '' : ` · ${t('outline.alsoFrom', { numbers: others })}`}
          </span>
        </span>
      );
    }
    case 'reference':
      return (
        <button type="button" tabIndex={-1} className={css['reference']} onClick={() => reveal(row.node)}>
          {sayReference(row, { flow, t, wording })}
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

/** Which outcome of the step above leads to the row, with that step's number: else it is read as an outcome of the row's own step. */
export function OutcomeCell({ row, tab }: CellProps) {
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
          <span className={css['named']}>
            <span className={css['number']} aria-hidden>
              {row.from}
            </span>
            <span className={css['outcomeName']}>
              {wording.sayPortName(flow, outcome.node, outcome.port)}
            </span>
          </span>
          {isLater ? <span className={css['later']}>{t('outline.later')}</span> : null}
        </>
      )}
    </div>
  );
}

/** Where the outcome of the row leads; pressed, it can be led elsewhere. A trigger has its place in the order here. */
export function GoesToCell({ row, tab }: CellProps) {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const ui = useEditorUiStore();
  const outcome = outcomeOf(row);
  const isOpen = row.kind === 'openPort' || row.kind === 'folded';
  const target = isOpen ? t('outline.open') : `${row.number} ${wording.sayTitle(flow, row.node)}`;
  // The row says already where it leads: the step is its own, or it is named as the one that is gone to.
  const shown = isOpen ? target : t('outline.change');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn row by row
    <div
      role="gridcell"
      aria-colindex={3}
      data-cell={2}
      tabIndex={outcome === null ? tab : -1}
      className={css['goesTo']}
    >
      {outcome === null || (readOnly && !isOpen) ? null : readOnly ? (
        <span>{shown}</span>
      ) : (
        <button
          type="button"
          data-use
          tabIndex={tab}
          className={css['target']}
          data-open={row.kind === 'openPort'}
          aria-haspopup="listbox"
          aria-label={`${t('outline.choose', { outcome: wording.sayPortName(flow, outcome.node, outcome.port) })}: ${shown === target ? target : `${shown} (${target})`}`}
          title={target}
          onClick={(event) => openTargets(ui, row, event.currentTarget)}
        >
          {/* Drawn by its style: the button's name has the number where it names the step, not before what the button is called. */}
          {isOpen ? null : <span className={css['toNumber']} data-number={row.number} aria-hidden />}
          <span>{shown}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}

function OrderButtons({ node }: { readonly node: string }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { number, count } = useEditorState(({ flow }) => triggerPlace(flow, node));
  const move = (by: 1 | -1) => editor.dispatch(moveTrigger(editor.store.getState().flow, node, by));
  if (readOnly || count === 1) return null;
  return (
    <span className={css['order']}>
      <ActionIcon
        size={28}
        tabIndex={-1}
        disabled={number === 1}
        aria-label={t('outline.up')}
        onClick={() => move(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={28}
        tabIndex={-1}
        disabled={number === count}
        aria-label={t('outline.down')}
        onClick={() => move(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}

/** How many problems the step has. */
export function ProblemsCell({
  row,
  tab,
  onProblems,
}: CellProps & { readonly onProblems: (node: string) => void }) {
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
  const editor = useEditor();
  const ui = useEditorUiStore();
  const open = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    // A press on the row itself would choose its step alone.
    event.stopPropagation();
    openStepMenu({ editor, ui }, node, { x: box.left, y: box.bottom + 4 });
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
