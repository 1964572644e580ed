import { ViewportPortal } from '@xyflow/react';
import { useDrawnPart } from './drawn-part.ts';
import css from './ground.module.css';

/** The dots behind the drawing. They are a part of it, so that moving the view draws none of them anew. */
export function Ground() {
  const { left, top, right, bottom } = useDrawnPart();
  const place = { left, top, width: right - left, height: bottom - top };
  return (
    <ViewportPortal>
      <div
        className={css['ground']}
        style={{ ...place, backgroundPosition: `${-left}px ${-top}px` }}
        aria-hidden="true"
      />
    </ViewportPortal>
  );
}
