// What steps are copied and pasted with: whatever names a part is looked through, which nothing that is shown at first needs.
export { copyNodes, copyOffset, duplicateNodes, partsToSettle, pasteNodes } from '@rung/editing';
