import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import { isRightToLeft } from '../keyboard/right-to-left.ts';
import css from './panel-separator.module.css';
import { sizeByKey, withinLimits } from './panel-size.ts';
import type { PanelSize } from './use-panel-size.ts';

/** What a separator is given: the size of the panel that it is an edge of. */
export interface PanelSeparatorProps extends PanelSize {
  readonly label: string;
  /** The edge of the panel that it stands at; the panel is the nearest one around that is positioned. */
  readonly edge: 'start' | 'top';
}

/**
 * The edge of a panel, by which its size is changed: dragged, or by arrow keys, Home and End. A double click takes the usual
 * size, and the largest where it has that already, so that nobody has to drag.
 */
export function PanelSeparator({ label, edge, size, limits, show, keep }: PanelSeparatorProps) {
  const t = useT();
  const held = useRef<{ readonly at: number; readonly size: number; shown: number | null } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { at: placeOf(event, edge), size, shown: null };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = held;
    if (current === null) return;
    const next = withinLimits(current.size + placeOf(event, edge) - current.at, limits);
    if (next === (current.shown ?? current.size)) return;
    current.shown = next;
    show(next);
  };
  const onLostPointerCapture = () => {
    const shown = held.current?.shown ?? null;
    held.current = null;
    if (shown !== null) keep(shown);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && held.current !== null) {
      event.preventDefault();
      held.current = null;
      show(null);
      return;
    }
    const next = sizeByKey(event.key, size, { limits, ...keysOf(event.currentTarget, edge) });
    if (next === null) return;
    // Or what is under the focus would scroll too.
    event.preventDefault();
    keep(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule is no control; this separator is one (ARIA 1.2, a focusable separator)
    <div
      role="separator"
      tabIndex={0}
      className={css['separator']}
      aria-label={label}
      aria-orientation={edge === 'start' ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      aria-valuetext={t('editor.pixels', { size })}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={onLostPointerCapture}
      onDoubleClick={() => keep(size === limits.usual ? limits.most : null)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Where the pointer is, counted in the direction in which the panel grows. */
function placeOf(event: PointerEvent<HTMLElement>, edge: PanelSeparatorProps['edge']): number {
  if (edge === 'top') return -event.clientY;
  return isRightToLeft(event.currentTarget) ? event.clientX : -event.clientX;
}

function keysOf(element: HTMLElement, edge: PanelSeparatorProps['edge']) {
  if (edge === 'top') return { growKey: 'ArrowUp', shrinkKey: 'ArrowDown' };
  const [growKey, shrinkKey] = ['ArrowLeft', 'ArrowRight'] as const;
  return isRightToLeft(element) ? { growKey: shrinkKey, shrinkKey: growKey } : { growKey, shrinkKey };
}
