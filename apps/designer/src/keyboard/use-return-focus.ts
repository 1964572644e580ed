import { type RefObject, useEffect, useState } from 'react';

/** What had the focus last outside of dialogs and menus, whose entries are gone once they are chosen. */
let outside: Element | null = null;

/**
 * For dialogs that are there only while they are open: gives the focus back to what had it when the dialog opened. Where
 * that is gone, because it was an entry of a menu or of the palette, to what `find` finds or what had it before. What was
 * chosen in it is done in `next`, where what it says is not talked over by the focus and the keys that follow are heard.
 */
export function useReturnFocus(find?: () => HTMLElement | null, next?: RefObject<(() => void) | null>): void {
  const [before] = useState(focused);
  useEffect(
    () => () => {
      const candidates = [find?.(), before, outside];
      // After everything else that is done on closing.
      setTimeout(() => {
        if (isLost()) {
          const wanted = candidates.find((one) => one?.isConnected === true);
          if (wanted instanceof HTMLElement) wanted.focus();
        }
        next?.current?.();
      });
    },
    [before, find, next],
  );
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

function focused(): Element | null {
  const { activeElement } = document;
  const isOutside =
    activeElement !== document.body && activeElement?.closest('[aria-modal="true"], [role="menu"]') === null;
  if (isOutside) outside = activeElement;
  return activeElement === document.body ? null : activeElement;
}
