/** The label of a button whose text may take several lines. */
export const wrappedLabel = {
  label: {
    height: 'auto',
    overflow: 'visible',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
} as const;
