/** A point in pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a card stands: its upper left corner and its size. */
export interface Place extends Point {
  readonly width: number;
  readonly height: number;
}

/** The way of an edge: from the outcome to the input, turning only at right angles. At least two points. */
export interface Route {
  readonly edge: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** Where everything stands. Any engine may make one; {@link layoutFlow} is the one that is always there. */
export interface Layout {
  /** By node id. */
  readonly places: ReadonlyMap<string, Place>;
  /** By edge id, sorted. */
  readonly routes: readonly Route[];
  /** From the origin to the farthest right and bottom; nothing stands left of or above the origin. */
  readonly width: number;
  readonly height: number;
}
