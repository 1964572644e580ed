import type { SelectProps } from '@mantine/core';
import type { SyntheticEvent } from 'react';

const isOpen = (input: Element): boolean => input.getAttribute('aria-expanded') === 'true';

/** One that is chosen from without typing shows its value in a box that is read only: nothing is marked there. */
function markAll({ currentTarget: input }: SyntheticEvent<HTMLInputElement>): void {
  if (!input.readOnly) input.select();
}

/**
 * How a select is searched: its box shows the chosen value, so that is marked wherever a search may begin, and what is typed
 * takes its place. Enter takes the first of what is left.
 */
export const searchSelect: Partial<SelectProps> = {
  selectFirstOptionOnChange: true,
  onFocus: markAll,
  onClick: (event) => {
    // While the list is open, a click goes between the letters of what was typed.
    if (!isOpen(event.currentTarget)) markAll(event);
  },
  onKeyDownCapture: (event) => {
    const isTyped = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    // After a choice the focus stays, with the caret behind the value.
    if (isTyped && !isOpen(event.currentTarget)) markAll(event);
  },
};
