import { ActionIcon } from '@mantine/core';
import type { Flow } from '@rung/flow';
import {
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';
import { carry } from '../../editor/carry.ts';
import { useT } from '../../i18n/use-t.ts';
import { isRightToLeft } from '../../keyboard/right-to-left.ts';
import { Tip } from '../../theme/tip.tsx';
import { type EventKind, eventKindsFor } from '../model/event-kinds.ts';
import type { TimelineModel } from '../model/timeline.ts';
import { sayEventKind } from '../say-event-kind.ts';
import type { Words } from '../use-words.ts';
import { AddEvent, playheadMs } from './add-event.tsx';
import { type Carried, CarriedEvent } from './carried-event.tsx';
import type { DropTarget } from './drop-target.ts';
import { kindIcons } from './event-icons.tsx';
import classes from './event-strip.module.css';

interface EventStripProps {
  readonly flow: Flow;
  readonly model: TimelineModel;
  readonly words: Words;
  readonly target: RefObject<DropTarget | null>;
}

/**
 * Every kind of event, to be dragged onto the time line, or pressed to be added where the playhead stands. One stop for the
 * Tab key; arrow keys go through it.
 */
export function EventStrip({ flow, model, words, target }: EventStripProps) {
  const t = useT();
  const kinds = eventKindsFor(flow);
  const strip = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [pressed, setPressed] = useState<{ readonly kind: EventKind; readonly atMs: number } | null>(null);
  const [carried, setCarried] = useState<Carried | null>(null);
  const current = Math.min(active, kinds.length - 1);
  // Heard by the strip: the tip beside a button hears of the press there, and closes with it.
  const lift = (event: ReactPointerEvent): void => {
    const { target: under } = event;
    const buttons = [...(strip.current?.querySelectorAll('button') ?? [])];
    const kind = kinds[buttons.findIndex((button) => under instanceof Node && button.contains(under))];
    if (event.button !== 0 || kind === undefined) return;
    const placeUnder = (pointer: PointerEvent) => target.current?.placeAt(pointer) ?? null;
    carry({
      from: event,
      onMove: (at) => setCarried({ kind, x: at.clientX, y: at.clientY, place: placeUnder(at) }),
      onEnd: () => setCarried(null),
      onDrop: (at) => {
        const place = placeUnder(at);
        if (place !== null) target.current?.put(kind, place.atMs);
      },
    });
  };
  const go = (event: KeyboardEvent): void => {
    const next = nextOf(turned(event), current, kinds.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setActive(next);
    strip.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <AddEvent
        flow={flow}
        model={model}
        words={words}
        atMs={pressed?.atMs ?? null}
        given={pressed?.kind ?? null}
        isPlace
        onClose={() => setPressed(null)}
      >
        <div
          ref={strip}
          className={classes['strip']}
          role="toolbar"
          aria-label={t('simulator.strip')}
          onKeyDown={go}
          onPointerDown={lift}
        >
          {kinds.map((kind, index) => {
            const Icon = kindIcons[kind.id];
            const name = sayEventKind(kind, words.wording, t);
            const isNext = index > 0 && kinds[index - 1]?.group !== kind.group;
            return (
              <Tip key={kind.id} label={t('simulator.strip.help', { event: name })}>
                <ActionIcon
                  size={28}
                  className={classes['kind'] ?? ''}
                  data-begins-group={isNext || undefined}
                  tabIndex={index === current ? 0 : -1}
                  aria-label={name}
                  aria-haspopup="dialog"
                  onFocus={() => setActive(index)}
                  onClick={() => setPressed({ kind, atMs: playheadMs(model) })}
                >
                  <Icon size={16} aria-hidden />
                </ActionIcon>
              </Tip>
            );
          })}
        </div>
      </AddEvent>
      {carried === null ? null : <CarriedEvent carried={carried} words={words} />}
    </>
  );
}

const opposite: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key as it is meant where the strip is read from left to right. */
function turned({ key, currentTarget }: KeyboardEvent): string {
  return isRightToLeft(currentTarget) ? (opposite[key] ?? key) : key;
}

function nextOf(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(current + 1, count - 1);
    case 'ArrowLeft':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
