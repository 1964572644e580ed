import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type EditorUi, useEditorUiStore } from '../editor/editor-ui.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { fullScreen, setFullScreen } from './full-screen.ts';

/**
 * Lays the dock over everything below the bar at the top, or back in its place. What is behind keeps its size, so that it looks
 * the same afterwards, but can be neither seen nor come to meanwhile.
 */
export function useFullScreen(dock: RefObject<HTMLElement | null>, hasTicket: boolean): boolean {
  const isFull = useStore(fullScreen) && hasTicket;
  const isCalledBack = useCalledBack(isFull);
  usePlace(dock, isFull);
  useKeptFocus(dock, { isFull, isCalledBack });
  useEscape(isFull);
  return isFull;
}

/** The sheet of `dock.module.css` goes by the root: what it hides is not the dock's own. */
function usePlace(dock: RefObject<HTMLElement | null>, isFull: boolean): void {
  useLayoutEffect(() => {
    const behind = dock.current?.closest('[data-region="dock"]')?.previousElementSibling;
    if (!isFull || behind === null || behind === undefined) return;
    const { dataset, style } = document.documentElement;
    dataset['rehearsal'] = 'full';
    const place = (): void =>
      style.setProperty('--rung-below-bar', `${behind.getBoundingClientRect().top}px`);
    // The bar grows where it has no room for one line; what is behind is that much lower then.
    const watch = new ResizeObserver(place);
    watch.observe(behind);
    place();
    return () => {
      watch.disconnect();
      delete dataset['rehearsal'];
      style.removeProperty('--rung-below-bar');
    };
  }, [dock, isFull]);
}

/** Whoever was elsewhere comes to the dock with it, and goes back to where they were. */
function useKeptFocus(
  dock: RefObject<HTMLElement | null>,
  { isFull, isCalledBack }: { readonly isFull: boolean; readonly isCalledBack: RefObject<boolean> },
): void {
  const t = useT();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is no reason to take the focus
  useEffect(() => {
    if (!isFull) return;
    const { activeElement } = document;
    const before =
      activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
    const wasBehind = before !== null && behindDock(before);
    if (wasBehind || before === null) dock.current?.focus({ preventScroll: true });
    announce(t('simulator.full.on'));
    return () => {
      announce(t('simulator.full.off'));
      // What has called the drawing back says itself where the focus goes; so does who opened something else in the dock.
      const isStillHere = dock.current?.contains(document.activeElement) === true;
      if (wasBehind && before.isConnected && isStillHere && !isCalledBack.current)
        before.focus({ preventScroll: true });
    };
  }, [dock, isFull]);
}

/** The bar at the top can be seen all the time. */
function behindDock(element: HTMLElement): boolean {
  return element.closest('[data-region="header"], [data-region="simulator"]') === null;
}

/**
 * No command: a list or a form that is open hears Escape itself, and is gone with its focus by the time that commands hear of
 * the key.
 */
function useEscape(isFull: boolean): void {
  useEffect(() => {
    if (!isFull) return;
    let isOthers = false;
    const ask = ({ target }: KeyboardEvent): void => {
      isOthers = target instanceof Element && target.closest(opened) !== null;
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isOthers) setFullScreen(false);
    };
    document.addEventListener('keydown', ask, { capture: true });
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', ask, { capture: true });
      document.removeEventListener('keydown', leave);
    };
  }, [isFull]);
}

const opened =
  '[aria-haspopup][aria-expanded="true"], [role="combobox"][aria-expanded="true"], [role="dialog"], [role="menu"]';

/** Whatever is asked to show something in the drawing or beside it gets it shown: the next problem, a step that was found. */
function useCalledBack(isFull: boolean): RefObject<boolean> {
  const ui = useEditorUiStore();
  const isCalledBack = useRef(false);
  useEffect(() => {
    if (!isFull) return;
    isCalledBack.current = false;
    return ui.subscribe((state, before) => {
      if (!wanted.some((part) => state[part] !== null && state[part] !== before[part])) return;
      isCalledBack.current = true;
      setFullScreen(false);
    });
  }, [ui, isFull]);
  return isCalledBack;
}

const wanted = [
  'focusWanted',
  'sightWanted',
  'outcomeWanted',
  'fieldWanted',
  'picker',
  'menu',
] as const satisfies readonly (keyof EditorUi)[];
