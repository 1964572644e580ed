import { type KeyboardEvent, useEffect, useReducer, useRef, useState } from 'react';
import { whileTyping } from '../../document/typing.ts';
import { afterPress } from './after-press.ts';
import { type Commit, type Overtaken, TypedText } from './typed-text.ts';

/** How long typing rests before it becomes an edit, in milliseconds. */
const idleMs = 800;

/** A text while it is being typed. */
export interface Draft {
  /** What the input shows. */
  readonly text: string;
  readonly change: (text: string) => void;
  /** Null unless the field was changed elsewhere meanwhile: nothing more is handed on until the writer has chosen. */
  readonly overtaken: Overtaken | null;
  /** Whether it is not what stood there before somebody began to type. */
  readonly isChanged: boolean;
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
 * edit, not one a letter. Escape ends what is typed, and only the next one leaves what is around: one line on the page is again what
 * stood there when it got the focus, as names are everywhere; longer texts, and what stands in a dialog, are kept.
 *
 * @param commit takes the text, or refuses it with false: it then stays as typed, for the writer to see why
 */
export function useDraft(value: string, commit: Commit): Draft {
  const [typed] = useState(() => new TypedText(value));
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  typed.show(value, commit);
  useEffect(() => typed.drawn());
  useEffect(() => () => typed.end(), [typed]);

  const then = (act: () => void) => (): void => {
    clearTimeout(timer.current);
    act();
    draw();
  };
  const rest = then(() => typed.rest());
  useEffect(() => whileTyping(() => typed.rest()), [typed]);
  return {
    text: typed.text,
    change: (next) => {
      then(() => typed.type(next))();
      timer.current = setTimeout(rest, idleMs);
    },
    overtaken: typed.isOvertaken
      ? { theirs: typed.theirs, take: then(() => typed.take()), keep: then(() => typed.keep()) }
      : null,
    isChanged: typed.isChanged,
    input: {
      value: typed.text,
      'data-mantine-stop-propagation': typed.isChanged,
      onFocus: () => typed.focus(),
      onBlur: () => afterPress(then(() => typed.leave())),
      onKeyDown: (event) => {
        // Before the browser looks for the next stop: what the edit takes away must not be it.
        if (event.key === 'Tab') rest();
        if (event.key !== 'Escape' || !typed.isChanged) return;
        event.stopPropagation();
        const { currentTarget } = event;
        then(() => (isKept(currentTarget) ? typed.settle() : typed.cancel()))();
      },
    },
  };
}

/** Whether Escape keeps what was typed there: a text is long work, and in dialogs Escape is what one leaves them by. */
function isKept(input: Element): boolean {
  return input instanceof HTMLTextAreaElement || input.closest('[role="dialog"]') !== null;
}
