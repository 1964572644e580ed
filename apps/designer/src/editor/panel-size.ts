/** The panels around the drawing whose size people choose. */
export type SizedPanel = 'inspectorWidth' | 'dockHeight';

/** How large a panel may be made, in whole pixels. */
export interface SizeLimits {
  readonly least: number;
  readonly most: number;
  /** The size it has as long as nobody chose one. */
  readonly usual: number;
}

/** What is around the two that share the height: the bar above, and the least of a drawing that can be worked in. */
const besideDockPx = 56 + 160;
/** What an arrow key adds or takes. */
const stepPx = 16;

/** The limits of each panel in a window that is so wide, or so high. The drawing always keeps a part of it. */
export const limitsOf: Readonly<Record<SizedPanel, (windowPx: number) => SizeLimits>> = {
  inspectorWidth: (windowPx) => {
    const usual = 360;
    return { least: 280, usual, most: Math.max(usual, Math.min(720, Math.floor(windowPx / 2))) };
  },
  dockHeight: (windowPx) => {
    // The lanes of a rehearsed ticket and the first of its steps with their reasons; a low window is shared so that a whole step
    // can be seen above them.
    const usual = Math.min(352, Math.round(windowPx * 0.4));
    return { least: Math.min(160, usual), usual, most: Math.max(usual, windowPx - besideDockPx) };
  },
};

/** A size within its limits: the window may be smaller now than when it was chosen. */
export function withinLimits(size: number, { least, most }: SizeLimits): number {
  return Math.round(Math.min(Math.max(size, least), most));
}

/** Which size a key makes of another one; null for keys that are about something else. */
export function sizeByKey(key: string, size: number, how: KeyedSize): number | null {
  const { limits, growKey, shrinkKey } = how;
  if (key === growKey) return withinLimits(size + stepPx, limits);
  if (key === shrinkKey) return withinLimits(size - stepPx, limits);
  if (key === 'Home') return limits.least;
  if (key === 'End') return limits.most;
  return null;
}

/** What keys do to a panel's size. */
export interface KeyedSize {
  readonly limits: SizeLimits;
  /** The arrow that leads away from the panel. */
  readonly growKey: string;
  readonly shrinkKey: string;
}
