import type { Card, CardPort } from '@rung/drawing';
import type { NodeProps } from '@xyflow/react';
import { memo, type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import { useEditorState } from '../document/editor.ts';
import { marked, worstOf } from '../document/problems.ts';
import { useEditedBy } from '../editor/edited-by.tsx';
import { useEditorUi } from '../editor/editor-ui.ts';
import { usePassed } from '../editor/use-passed.ts';
import { useT } from '../i18n/use-t.ts';
import { toggleStop, useIsRehearsing, useIsStop, useVisits } from '../simulator/rehearsal-store.ts';
import { VisitBadge } from '../simulator/visit-badge.tsx';
import { useCanvasActions } from './canvas-actions.ts';
import type { StepNode } from './canvas-model.ts';
import { useCanvasUi, useVerdict } from './canvas-ui.ts';
import { CardPicture } from './card-picture.tsx';
import { useDetail } from './detail.ts';
import { NodeBoundary } from './node-boundary.tsx';
import { countRender } from './render-count.ts';
import css from './step-node.module.css';
import { useStepLabel } from './use-step-label.ts';

/** A step on the canvas. React Flow's wrapper places it; everything that can change besides comes by its id. */
export const StepNodeView = memo(
  function StepNodeView({ id, data: { card }, selected }: NodeProps<StepNode>) {
    return (
      <NodeBoundary id={id}>
        <Step id={id} card={card} selected={selected} />
      </NodeBoundary>
    );
  },
  // Where a card stands is its wrapper's matter: a drag moves it without rendering it.
  (a, b) => a.id === b.id && a.data === b.data && a.selected === b.selected,
);

interface StepProps {
  readonly id: string;
  readonly card: Card;
  readonly selected: boolean;
}

function Step({ id, card, selected }: StepProps) {
  countRender(id);
  const t = useT();
  const detail = useDetail();
  const actions = useCanvasActions();
  const ref = useRef<HTMLDivElement>(null);
  const isActive = useEditorUi(({ active }) => active === id);
  const isFocusWanted = useEditorUi(({ focusWanted }) => focusWanted === id);
  const worst = useEditorState(({ problems }) => worstOf(problems.byNode.get(id) ?? []));
  const passed = usePassed(id);
  const isPinned = useEditorState(({ flow }) => flow.layout?.[id]?.pinned === true);
  const label = useStepLabel(id, {
    outcomes: card.ports.length,
    sentence: card.sentence ?? '',
    isActive,
    isPinned,
  });
  const editedBy = useEditedBy(id);
  const verdict = useVerdict(id);
  const isOver = useCanvasUi(({ connecting }) => connecting?.over === id);
  useEffect(() => {
    if (!isFocusWanted) return;
    ref.current?.focus({ preventScroll: true });
    actions.focusDone();
  }, [isFocusWanted, actions]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls; this is a card with buttons in it
    <div
      ref={ref}
      className={css['step']}
      role="group"
      aria-roledescription={t('canvas.step')}
      aria-label={label}
      {...(editedBy === null ? {} : { 'data-edited': true, 'aria-describedby': `edited-${id}` })}
      tabIndex={isActive ? 0 : -1}
      data-step={id}
      data-selected={selected}
      data-worst={worst}
      data-passed={passed}
      data-verdict={verdict}
      data-over={isOver}
      style={{ width: card.width, height: card.height }}
      onFocus={() => actions.activate(id)}
    >
      {detail === 'far' ? null : <NearCard id={id} card={card} />}
      <Marks id={id} isPinned={isPinned} />
      {editedBy === null ? null : (
        <span id={`edited-${id}`} className={css['edited']} data-far={detail === 'far'}>
          {editedBy}
        </span>
      )}
      {detail === 'far' ? null : <StopDot id={id} />}
    </div>
  );
}

/** The card with all that is told and done on it. From afar, all cards are one picture behind the steps. */
function NearCard({ id, card }: { readonly id: string; readonly card: Card }) {
  return (
    <>
      <CardPicture card={card} />
      <Controls id={id} card={card} />
    </>
  );
}

/** The outcomes that can be dragged and pressed. Keys reach the same by commands, so none is a tab stop. */
function Controls({ id, card }: { readonly id: string; readonly card: Card }) {
  const t = useT();
  const actions = useCanvasActions();
  const readOnly = useEditorState((state) => state.readOnly);
  const isViewOnly = useCanvasUi((ui) => ui.isViewOnly);
  if (readOnly || isViewOnly) return null;
  return (
    <>
      {card.ports.map((port) => (
        <OutcomeButton key={port.id} node={id} port={port} />
      ))}
      {card.folded === 0 ? null : (
        <button
          type="button"
          tabIndex={-1}
          className={`${css['more']} nodrag nopan`}
          aria-label={t('canvas.moreOutcomes', { count: card.folded })}
          title={t('canvas.moreOutcomes', { count: card.folded })}
          onClick={(event) => actions.showOutcomes(id, event.currentTarget.getBoundingClientRect())}
        >
          +{card.folded}
        </button>
      )}
    </>
  );
}

function OutcomeButton({ node, port }: { readonly node: string; readonly port: CardPort }) {
  const t = useT();
  const actions = useCanvasActions();
  const from = { node, port: port.id };
  const isOpen = port.state !== 'connected';
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${css['outcome']} nodrag nopan`}
      data-open={isOpen}
      data-free={port.state === 'free'}
      // Of the picture, which is drawn from the left in every language.
      style={{ left: port.x - 12, top: port.y - 12 }}
      aria-label={t(isOpen ? 'canvas.addAfter' : 'canvas.dragOutcome', { outcome: port.label })}
      title={t(isOpen ? 'canvas.addAfter' : 'canvas.dragOutcome', { outcome: port.label })}
      onPointerDown={(event: ReactPointerEvent) => actions.beginDrag(from, event)}
      onClick={(event) => actions.pressOutcome(from, event.currentTarget.getBoundingClientRect())}
    >
      {isOpen ? (
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 4.5V11.5M4.5 8H11.5" />
        </svg>
      ) : null}
    </button>
  );
}

/** Whether an outcome may lead to the step, what is wrong with it, whether it is pinned, and when a rehearsed ticket passed it. */
function Marks({ id, isPinned }: { readonly id: string; readonly isPinned: boolean }) {
  const t = useT();
  const found = useEditorState(({ problems }) => problems.byNode.get(id));
  const visit = useVisits(id);
  const isFitting = useVerdict(id) === 'allowed';
  const mark = found === undefined ? null : marked(found);
  return (
    <div className={css['marks']}>
      {isFitting ? (
        <span className={css['fits']} aria-hidden>
          ✓
        </span>
      ) : null}
      {visit === null ? null : <VisitBadge visits={visit} />}
      {isPinned ? <PinMark title={t('canvas.pinned')} /> : null}
      {mark === null ? null : <ProblemMark id={id} {...mark} />}
    </div>
  );
}

function ProblemMark(props: {
  readonly id: string;
  readonly worst: 'error' | 'warning';
  readonly count: number;
}) {
  const { id, worst, count } = props;
  const t = useT();
  const actions = useCanvasActions();
  const words = t(worst === 'error' ? 'problems.error' : 'problems.warning', { count });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${css['problem']} nodrag nopan`}
      data-worst={worst}
      aria-label={words}
      title={words}
      onClick={() => actions.showProblems(id)}
    >
      {worst === 'error' ? '!' : '?'}
      {count > 1 ? ` ${count}` : ''}
    </button>
  );
}

/** Has playing stop at the step. In sight while a ticket is rehearsed, and wherever it is set; keys reach it by the menu. */
function StopDot({ id }: { readonly id: string }) {
  const t = useT();
  const isStop = useIsStop(id);
  const isRehearsing = useIsRehearsing();
  if (!(isStop || isRehearsing)) return null;
  const label = t('editor.stopHere');
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${css['stop']} nodrag nopan`}
      aria-pressed={isStop}
      aria-label={label}
      title={label}
      onClick={() => toggleStop(id)}
    />
  );
}

/** The step's name says the same. */
function PinMark({ title }: { readonly title: string }) {
  return (
    <span className={css['pin']} title={title} aria-hidden>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M5 1.5H9L8.5 5.5 10.5 8H3.5L5.5 5.5ZM7 8V12.5" />
      </svg>
    </span>
  );
}
