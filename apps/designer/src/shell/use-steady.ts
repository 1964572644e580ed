import { type RefObject, useEffect } from 'react';

/**
 * Keeps what is under the pointer where it is while what a dialog or a panel scrolls grows and shrinks, as the words on what is wrong come and
 * go: it scrolls by as much, and makes room where it cannot, until the pointer leaves it.
 *
 * @param scrolled scrolls its one child; what stands beside it, such as its buttons, stays too
 */
export function useSteady(scrolled: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = scrolled.current;
    const content = frame?.firstElementChild;
    const around = frame?.parentElement;
    if (!(content instanceof HTMLElement) || frame === null || around == null) return;
    const over = new AbortController();
    const { signal } = over;
    let held: Element | null = null;
    let top = 0;
    let height = 0;
    let whole = 0;
    const note = (): void => {
      top = held?.getBoundingClientRect().top ?? 0;
      height = frame.offsetHeight;
      whole = content.offsetHeight;
    };
    // What has just grown or shrunk has moved it already, which is about to be observed, and then made good.
    const noteUnlessResized = (): void => {
      if (content.offsetHeight === whole) note();
    };
    const hold = ({ target, pointerType }: PointerEvent): void => {
      // What has moved under the resting pointer is not what it was laid on.
      if (content.offsetHeight !== whole) return;
      held = pointerType === 'mouse' && target instanceof Element ? target : null;
      note();
    };
    const release = (): void => {
      held = null;
      content.style.paddingBlockStart = '';
      content.style.paddingBlockEnd = '';
      frame.style.minHeight = '';
      frame.style.maxHeight = '';
    };
    note();
    around.addEventListener('pointerover', hold, { signal });
    around.addEventListener('pointermove', hold, { signal });
    around.addEventListener('pointerleave', release, { signal });
    frame.addEventListener('scroll', noteUnlessResized, { signal });
    const observer = new ResizeObserver(() => {
      const by = held?.isConnected === true ? held.getBoundingClientRect().top - top : 0;
      if (by !== 0 && !frame.contains(held)) keepHeight(frame, height);
      else if (by !== 0 && staysInSight(frame, by)) scrollBy({ frame, content, height, by });
      note();
    });
    observer.observe(content);
    return () => {
      over.abort();
      observer.disconnect();
    };
  }, [scrolled]);
}

function keepHeight({ style }: HTMLElement, height: number): void {
  style.minHeight = `${height}px`;
  style.maxHeight = `${height}px`;
}

/** Whether what has the focus is not scrolled out at the top: somebody may be writing there. */
function staysInSight(frame: HTMLElement, by: number): boolean {
  const { activeElement } = document;
  if (activeElement === null || !frame.contains(activeElement)) return true;
  return activeElement.getBoundingClientRect().top - by >= frame.getBoundingClientRect().top;
}

function scrollBy(to: {
  readonly frame: HTMLElement;
  readonly content: HTMLElement;
  readonly height: number;
  readonly by: number;
}): void {
  const { frame, content, height, by } = to;
  const wanted = frame.scrollTop + by;
  if (wanted > frame.scrollHeight - frame.clientHeight) frame.style.maxHeight = `${height}px`;
  if (wanted < 0) {
    const room = Number.parseFloat(getComputedStyle(content).paddingBlockStart) - wanted;
    content.style.paddingBlockStart = `${room}px`;
  }
  // A panel does not grow with what it scrolls, and this may be shorter.
  const lacking = wanted - (frame.scrollHeight - frame.clientHeight);
  if (lacking > 0) {
    const free = frame.getBoundingClientRect().bottom - content.getBoundingClientRect().bottom;
    const room = Number.parseFloat(getComputedStyle(content).paddingBlockEnd) + Math.max(free, 0) + lacking;
    content.style.paddingBlockEnd = `${room}px`;
  }
  frame.scrollTop = wanted;
}
