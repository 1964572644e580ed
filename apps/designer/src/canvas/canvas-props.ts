/** What the screen around the canvas does for it. */
export interface CanvasProps {
  readonly isViewOnly: boolean;
  /** Opens the settings of the selected step. */
  readonly onOpen: () => void;
  /** Shows the problems of a step. */
  readonly onProblems: (node: string) => void;
}
