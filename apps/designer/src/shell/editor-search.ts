/** The ways to look at an open flow. */
export const editorViews = ['canvas', 'outline'] as const;
export type EditorView = (typeof editorViews)[number];

/** What of an open flow is in its address, so that it can be sent to somebody: `?view=outline&step=vip`. */
export interface EditorSearch {
  /** Default `canvas`, or `outline` where there is no room for a canvas. */
  readonly view?: EditorView;
  /** The selected step. */
  readonly step?: string;
}

/** What an address says, without what makes no sense. */
export function parseEditorSearch(search: Readonly<Record<string, unknown>>): EditorSearch {
  const view = editorViews.find((one) => one === search['view']);
  // A step called `7` arrives as a number.
  const step = typeof search['step'] === 'number' ? String(search['step']) : search['step'];
  return {
    ...(view === undefined ? {} : { view }),
    ...(typeof step === 'string' && step !== '' ? { step } : {}),
  };
}
