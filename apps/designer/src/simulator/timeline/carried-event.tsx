import { createPortal } from 'react-dom';
import { useT } from '../../i18n/use-t.ts';
import type { EventKind } from '../model/event-kinds.ts';
import { sayEventKind } from '../say-event-kind.ts';
import type { Words } from '../use-words.ts';
import type { DropPlace } from './drop-target.ts';
import { kindIcons } from './event-icons.tsx';
import classes from './event-strip.module.css';

/** A kind of event on its way to the time line. */
export interface Carried {
  readonly kind: EventKind;
  /** Where the pointer is in the window. */
  readonly x: number;
  readonly y: number;
  readonly place: DropPlace | null;
}

/** What it takes of the window at most, pixels. */
const room = { width: 260, height: 80 } as const;

/** What is carried, beside the pointer, with the instant at which it would happen; and the line of that instant. */
export function CarriedEvent({ carried, words }: { readonly carried: Carried; readonly words: Words }) {
  const t = useT();
  const { kind, x, y, place } = carried;
  const Icon = kindIcons[kind.id];
  // Near the right or lower edge of the window, it stands on the other side of the pointer.
  const { innerWidth, innerHeight } = window;
  const side = x > innerWidth - room.width ? { right: innerWidth - x + 12 } : { left: x + 12 };
  const height = y > innerHeight - room.height ? { bottom: innerHeight - y + 10 } : { top: y + 10 };
  return createPortal(
    <div aria-hidden>
      {place === null ? null : (
        <span
          className={classes['line']}
          style={{ left: place.x, top: place.top, height: place.bottom - place.top }}
        />
      )}
      <div className={classes['carried']} data-off={place === null} style={{ ...side, ...height }}>
        <Icon size={16} aria-hidden />
        <span>
          <strong>{place === null ? t('simulator.strip.nowhere') : words.moment(place.atMs)}</strong>
          <small>{sayEventKind(kind, words.wording, t)}</small>
        </span>
      </div>
    </div>,
    document.body,
  );
}
