import { type KeyboardEvent, useContext, useEffect, useReducer, useRef, useState } from 'react';
import { EditorContext } from '../../document/editor.ts';
import { whileTyping } from '../../document/typing.ts';
import { notify } from '../../shell/notify.tsx';
import { useSpeech } from '../speech.tsx';
import { afterPress } from './after-press.ts';
import { type Overtaken, TypedText } from './typed-text.ts';

/** How long typing rests before it becomes an edit, in milliseconds. */
const idleMs = 800;

/** A text while it is being typed. */
export interface Draft {
  /** What the input shows. */
  readonly text: string;
  readonly change: (text: string) => void;
  /** Changes it and hands it on at once: of what is chosen, not typed. */
  readonly choose: (text: string) => void;
  /** Null unless the field was changed elsewhere meanwhile: nothing more is handed on until the writer has chosen. */
  readonly overtaken: Overtaken | null;
  /** Why the text cannot be taken as it is; null if it can. */
  readonly trouble: string | null;
  /** For the input itself. */
  readonly input: {
    readonly value: string;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    /** Dialogs hear Escape before any input does; this keeps them open while there is something to take back. */
    readonly 'data-mantine-stop-propagation': boolean;
    /** See {@link leadToUntaken}; `told`: where the input goes all the same, it says itself what goes with it. */
    readonly 'data-untaken': 'told' | undefined;
  };
}

/** How a text becomes an edit. */
interface Taking {
  /** Says why a text cannot be taken; null if it can. */
  readonly refuse?: (text: string) => string | null;
  /** Takes a text that is not refused. Where the edit it makes is refused, the text was not taken either. */
  readonly take: (text: string) => void;
  /** How a text that went untaken is told; default as it is. */
  readonly say?: (text: string) => string;
}

/** How much of it. */
const mostTold = 80;

/**
 * Keeps what is typed with the input, whose own undo stays whole, and hands it on when the input loses focus or rests: one
 * edit, not one a letter. Escape ends what is typed, and only the next one leaves what is around: one line on the page is again what
 * stood there when it got the focus, as names are everywhere; longer texts, and what stands in a dialog, are kept.
 *
 * A text that cannot be taken stays as typed, for the writer to see why.
 */
export function useDraft(value: string, { refuse, take, say }: Taking): Draft {
  const sayRefused = useRefusalOf();
  const [typed] = useState(() => new TypedText(value));
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  typed.show(value, (text) => refuse?.(text) ?? sayRefused(() => take(text)));
  useEffect(() => typed.drawn());
  useEffect(() => () => typed.end(), [typed]);

  const then = (act: () => void) => (): void => {
    clearTimeout(timer.current);
    act();
    draw();
  };
  const rest = then(() => typed.rest());
  useEffect(() => whileTyping(() => typed.rest()), [typed]);
  const trouble = typed.refusal ?? refuse?.(typed.text) ?? null;
  const isUntaken = trouble !== null && typed.isChanged;
  useTellLost(isUntaken ? { text: say?.(typed.text) ?? typed.text, why: trouble } : null);
  return {
    text: typed.text,
    trouble,
    change: (next) => {
      then(() => typed.type(next))();
      timer.current = setTimeout(rest, idleMs);
    },
    choose: (next) =>
      then(() => {
        typed.type(next);
        typed.leave();
      })(),
    overtaken: typed.isOvertaken
      ? { theirs: typed.theirs, take: then(() => typed.take()), keep: then(() => typed.keep()) }
      : null,
    input: {
      value: typed.text,
      'data-untaken': isUntaken ? 'told' : undefined,
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

/** Tells what goes with the form, where nothing leads back to it: it stands nowhere else. */
export function useTellLost(lost: { readonly text: string; readonly why: string } | null): void {
  const { t } = useSpeech();
  const tell = useRef<() => void>(() => undefined);
  useEffect(() => {
    tell.current = () => {
      if (lost === null || lost.text.trim() === '') return;
      const text = lost.text.length > mostTold ? `${lost.text.slice(0, mostTold)} …` : lost.text;
      notify(t('form.lost', { text, why: lost.why }));
    };
  });
  useEffect(() => () => tell.current(), []);
}

/** Gives what carries something out and says why the edit that this makes was refused; null if it was not. */
function useRefusalOf(): (act: () => void) => string | null {
  const store = useContext(EditorContext)?.store;
  const { wording } = useSpeech();
  return (act) => {
    const before = store?.getState().notice;
    act();
    const { flow, notice } = store?.getState() ?? {};
    const isRefused = flow !== undefined && notice !== before && notice?.told.kind === 'refused';
    return isRefused ? wording.sayEditRefusal(flow, notice.told.refusal) : null;
  };
}

/** Whether Escape keeps what was typed there: a text is long work, and in dialogs Escape is what one leaves them by. */
function isKept(input: Element): boolean {
  return input instanceof HTMLTextAreaElement || input.closest('[role="dialog"]') !== null;
}
