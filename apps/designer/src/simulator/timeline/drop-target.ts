import type { EventKind } from '../model/event-kinds.ts';

/** Where an event comes to lie if it is let go: an instant, and its line on the screen in pixels of the window. */
export interface DropPlace {
  readonly atMs: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the picture of the time line does for what is carried over it. */
export interface DropTarget {
  /** The place under a pointer; null beside the lanes. */
  readonly placeAt: (pointer: { readonly clientX: number; readonly clientY: number }) => DropPlace | null;
  /** Puts an event there, or asks first for what must be known of it. */
  readonly put: (kind: EventKind, atMs: number) => void;
}
