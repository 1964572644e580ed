/** The label of a button whose text may take several lines. */
export const wrappedLabel = {
  label: {
    height: 'auto',
    paddingBlock: 4,
    lineHeight: 1.35,
    fontWeight: 500,
    overflow: 'visible',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
} as const;
