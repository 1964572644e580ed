import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { afterPress } from './after-press.ts';

/** How long typing rests before it becomes an edit, in milliseconds. */
const idleMs = 800;

/** A text while it is being typed. */
export interface Draft {
  /** What the input shows. */
  readonly text: string;
  readonly change: (text: string) => void;
  /** For the input itself. */
  readonly input: {
    readonly value: string;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    /** Dialogs hear Escape before any input does; this keeps them open while there is something to take back. */
    readonly 'data-mantine-stop-propagation': boolean;
  };
}

/**
 * Keeps what is typed with the input, whose own undo stays whole, and hands it on when the input loses focus or rests: one
 * edit, not one a letter. Escape brings back what stood there when the input got the focus.
 *
 * @param commit takes the text, or refuses it with false: it then stays as typed, for the writer to see why
 */
export function useDraft(value: string, commit: (text: string) => boolean): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const atFocus = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<(() => boolean) | null>(null);
  const refused = useRef(false);

  const settle = (): void => {
    clearTimeout(timer.current);
    if (pending.current !== null) refused.current = !pending.current();
    pending.current = null;
  };
  // A step that is left while a letter is still fresh must not lose it.
  useEffect(
    () => () => {
      pending.current?.();
      pending.current = null;
    },
    [],
  );

  const text = typed ?? value;
  return {
    text,
    change: (next) => {
      setTyped(next);
      pending.current = () => next === value || commit(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, idleMs);
    },
    input: {
      value: text,
      'data-mantine-stop-propagation': text !== atFocus.current,
      onFocus: () => {
        atFocus.current = value;
      },
      onBlur: () =>
        afterPress(() => {
          settle();
          if (!refused.current) setTyped(null);
        }),
      onKeyDown: (event) => {
        // Before the browser looks for the next stop: what the edit takes away must not be it.
        if (event.key === 'Tab') settle();
        if (event.key !== 'Escape' || text === atFocus.current) return;
        // The first Escape takes back what was typed; only the next one leaves the panel.
        event.stopPropagation();
        clearTimeout(timer.current);
        pending.current = null;
        refused.current = false;
        setTyped(null);
        if (value !== atFocus.current) commit(atFocus.current);
      },
    },
  };
}
