import { Button, Popover } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { minuteMs, type Scenario } from '@rung/kernel';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { announce } from '../../keyboard/announce.ts';
import { msAt, type Snapping, snapped, xOf } from '../model/axis.ts';
import { withChangedEvent, withMovedEvent, withoutEvent } from '../model/draft.ts';
import { kindOfEvent } from '../model/event-kinds.ts';
import { msOf } from '../model/instants.ts';
import type { EventMark } from '../model/timeline.ts';
import { changeScenario } from '../rehearsal.ts';
import type { Words } from '../use-words.ts';
import { EventForm } from './event-form.tsx';
import { iconOfEvent } from './event-icons.tsx';
import { wholeInWindow } from './event-popover.ts';
import { type LaneLayout, sizes } from './lane-layout.ts';
import classes from './timeline.module.css';

interface EventMarksProps {
  readonly flow: Flow;
  readonly scenario: Scenario;
  readonly layout: LaneLayout;
  readonly snapping: Snapping;
  readonly words: Words;
}

/** The events as buttons on their lane: pressed they open, dragged or by arrow keys they move, by Delete they go. */
export function EventMarks({ layout, ...props }: EventMarksProps) {
  return layout.lanes.map(
    (lane) =>
      lane.kind === 'events' &&
      lane.marks.map(({ mark, row }) => (
        <Mark key={mark.event.id} mark={mark} top={lane.top + sizes.pad + row * sizes.row} {...props} />
      )),
  );
}

interface MarkProps extends Omit<EventMarksProps, 'layout'> {
  readonly mark: EventMark;
  readonly top: number;
}

/** A pointer that moved less than this has pressed, not dragged. */
const leastDragPx = 4;

function Mark({ mark, top, flow, snapping, words }: MarkProps) {
  const t = useT();
  const { event, isFirst } = mark;
  const [isOpen, setIsOpen] = useState(false);
  const [draggedMs, setDraggedMs] = useState<number | null>(null);
  const start = useRef<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const said = words.wording.sayEvent(event);
  const atMs = draggedMs ?? mark.atMs;
  const moveTo = (toMs: number): void => {
    if (toMs === mark.atMs) return;
    changeScenario((scenario) => withMovedEvent(scenario, event.id, toMs));
    announce(t('simulator.event.moved', { at: words.moment(toMs) }));
  };
  const stepTo = (toMs: number): void => {
    const earliestMs = isFirst ? toMs : snapping.earliestMs;
    moveTo(Math.max(earliestMs, toMs));
    if (toMs < earliestMs) announce(t('simulator.event.tooEarly', { at: words.moment(earliestMs) }));
  };
  const remove = (): void => {
    setIsOpen(false);
    // The mark goes, so the focus goes to the one before; the first mark never goes.
    const before = button.current?.previousElementSibling;
    if (before instanceof HTMLElement) before.focus();
    changeScenario((scenario) => withoutEvent(scenario, event.id));
    announce(t('simulator.event.deleted', { event: said }));
  };
  const press = (pressed: KeyboardEvent): void => {
    const step = keySteps[pressed.key];
    if (step !== undefined) {
      pressed.preventDefault();
      pressed.stopPropagation();
      const byMs = pressed.shiftKey ? minuteMs : snapping.gridMs;
      stepTo(mark.atMs + step * byMs);
    } else if ((pressed.key === 'Delete' || pressed.key === 'Backspace') && !isFirst) {
      pressed.preventDefault();
      pressed.stopPropagation();
      remove();
    }
  };
  const drag = useDrag({ start, isFirst, snapping, onDrag: setDraggedMs });
  const Icon = iconOfEvent(event);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="top"
      middlewares={wholeInWindow}
      trapFocus
      returnFocus
      // Hidden with a place that is scrolled away, it would lose the focus and stay open.
      hideDetached={false}
      shadow="md"
      width={300}
      radius="md"
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={classes['mark']}
          style={{ insetInlineStart: xOf(snapping.scale, atMs) + sizes.mark - sizes.mark / 2, top }}
          data-first={isFirst || undefined}
          data-dragged={draggedMs !== null || undefined}
          aria-label={t(isFirst ? 'simulator.event.first' : 'simulator.event.edit', {
            event: said,
            at: words.moment(mark.atMs),
          })}
          title={`${words.moment(atMs)}: ${said}`}
          onClick={() => draggedMs === null && setIsOpen(true)}
          onKeyDown={press}
          onDoubleClick={(clicked) => clicked.stopPropagation()}
          onPointerDown={drag.down}
          onPointerMove={drag.move}
          onPointerUp={() => {
            start.current = null;
            if (draggedMs === null) return;
            moveTo(draggedMs);
            // The click that ends a drag must not open the form, so the drag ends after it.
            setTimeout(() => setDraggedMs(null));
          }}
          onPointerCancel={() => {
            start.current = null;
            setDraggedMs(null);
          }}
        >
          <Icon size={15} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={said}>
        {isOpen && (
          <MarkForm
            flow={flow}
            words={words}
            mark={mark}
            openedMs={snapping.earliestMs}
            onClose={() => setIsOpen(false)}
            onRemove={remove}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const keySteps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

interface Dragging {
  readonly start: { current: number | null };
  readonly isFirst: boolean;
  readonly snapping: Snapping;
  readonly onDrag: (ms: number) => void;
}

function useDrag({ start, isFirst, snapping, onDrag }: Dragging) {
  const isDragging = useRef(false);
  return {
    down: (event: PointerEvent<HTMLButtonElement>): void => {
      if (event.button !== 0 || isFirst) return;
      start.current = event.clientX;
      isDragging.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    move: (event: PointerEvent<HTMLButtonElement>): void => {
      if (start.current === null) return;
      isDragging.current ||= Math.abs(event.clientX - start.current) >= leastDragPx;
      const canvas = event.currentTarget.parentElement?.getBoundingClientRect();
      if (!isDragging.current || canvas === undefined) return;
      onDrag(snapped(msAt(snapping.scale, event.clientX - canvas.left - sizes.mark), snapping));
    },
  };
}

interface MarkFormProps {
  readonly flow: Flow;
  readonly words: Words;
  readonly mark: EventMark;
  readonly openedMs: number;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

function MarkForm({ flow, words, mark, openedMs, onClose, onRemove }: MarkFormProps) {
  const t = useT();
  const { event, isFirst, atMs } = mark;
  const kind = isFirst ? null : kindOfEvent({ ...event });
  const help = isFirst ? 'simulator.event.firstHelp' : 'simulator.event.unknown';
  return (
    <EventForm
      flow={flow}
      words={words}
      kind={kind}
      event={event}
      initial={{ atMs, values: { ...event } }}
      openedMs={openedMs}
      earliestMs={isFirst ? null : openedMs}
      submit={t('simulator.event.save')}
      onCancel={onClose}
      {...(kind === null ? { help: t(help) } : {})}
      extra={
        !isFirst && (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={onRemove}
          >
            {t('simulator.event.delete')}
          </Button>
        )
      }
      onSubmit={(changed) => {
        changeScenario((scenario) =>
          isFirst
            ? withMovedEvent(scenario, event.id, msOf(changed.at))
            : withChangedEvent(scenario, event.id, changed),
        );
        onClose();
      }}
    />
  );
}
