import { useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { preferences } from '../shell/preferences.ts';
import { limitsOf, type SizedPanel, type SizeLimits, withinLimits } from './panel-size.ts';

/** The size of a panel, and what changes it. */
export interface PanelSize {
  readonly size: number;
  readonly limits: SizeLimits;
  /** Shows a size without keeping it, while it is dragged; null: the kept one. */
  readonly show: (size: number | null) => void;
  /** Keeps a size in this browser; null: the usual one, whatever the window. */
  readonly keep: (size: number | null) => void;
}

/**
 * The size that somebody chose for a panel. Whoever calls this is rendered with each pixel of a drag, so it should be a
 * frame that gets what is in it as children.
 */
export function usePanelSize(panel: SizedPanel): PanelSize {
  const kept = useStore(preferences, (present) => present[panel]);
  const [shown, show] = useState<number | null>(null);
  const windowPx = useSyncExternalStore(onResize, panel === 'inspectorWidth' ? width : height);
  const limits = limitsOf[panel](windowPx);
  return {
    size: withinLimits(shown ?? kept ?? limits.usual, limits),
    limits,
    show,
    keep: (size) => {
      preferences.setState({ [panel]: size });
      show(null);
    },
  };
}

const width = (): number => innerWidth;
const height = (): number => innerHeight;

function onResize(tell: () => void): () => void {
  addEventListener('resize', tell);
  return () => removeEventListener('resize', tell);
}
