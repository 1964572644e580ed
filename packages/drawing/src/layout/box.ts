/** A card as the layout sees it. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Where edges arrive on the left edge, from the top. */
  readonly inputY: number;
}

/** An edge as the layout sees it; ends are positions in the list of boxes. */
export interface Link {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Where it leaves the right edge, from the top. */
  readonly outputY: number;
  /** Whether it is drawn as one whose path begins later. */
  readonly later: boolean;
}
