import { type RefObject, useEffect, useRef, useState } from 'react';
import { frontDialog, isBehindDialog } from './front-dialog.ts';

/** What had the focus last outside of dialogs and menus, whose entries are gone once they are chosen. */
let outside: Element | null = null;

/**
 * For dialogs that are there only while they are open: gives the focus back to what had it when the dialog opened. Where
 * that is gone, to what `find` finds then or what had it before; never behind a dialog that is still open, which gets it
 * itself. What was chosen in it is done in `next`, where what it says is not talked over by the focus and the keys that
 * follow are heard.
 */
export function useReturnFocus(find?: () => HTMLElement | null, next?: RefObject<(() => void) | null>): void {
  const [before] = useState(focused);
  const finding = useRef(find);
  useEffect(() => {
    finding.current = find;
  });
  useEffect(
    () => () => {
      // After everything else that is done on closing.
      setTimeout(() => {
        if (isLost()) {
          const candidates = [before, finding.current?.(), outside, frontDialog()];
          const wanted = candidates.find((one) => one?.isConnected === true && !isBehindDialog(one));
          if (wanted instanceof HTMLElement) wanted.focus();
        }
        next?.current?.();
      });
    },
    [before, next],
  );
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Entries of menus are left out: some stay for a moment after the menu has closed. */
function focused(): Element | null {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return null;
  if (activeElement.closest('[role="menu"]') !== null) return null;
  if (activeElement.closest('[aria-modal="true"]') === null) outside = activeElement;
  return activeElement;
}
