import { useEffect, useRef } from 'react';
import { bringIntoSight, controlOf, nearestPlace } from '../inspector/wanted-field.ts';

/**
 * Gives a field of the dialog around the first focus: that at a place, the one that holds it, or the first that is part of it.
 * It is marked for a moment where somebody was led to it.
 */
export function FirstFocus({ at, isMarked = true }: { readonly at: string; readonly isMarked?: boolean }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const fields = [
      ...(mark.current?.closest('[role="dialog"]')?.querySelectorAll<HTMLElement>('[data-at]') ?? []),
    ];
    const places = fields.map(({ dataset }) => dataset['at'] ?? '');
    const field = fields[places.indexOf(nearestPlace(places, at) ?? '')];
    if (field === undefined) return;
    // The dialog gives the focus to what is marked so, as soon as it stands.
    controlOf(field)?.setAttribute('data-autofocus', 'true');
    if (isMarked) bringIntoSight(field);
  }, [at, isMarked]);
  return <span ref={mark} hidden />;
}
