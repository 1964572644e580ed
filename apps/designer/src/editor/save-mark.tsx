import { useEffect, useRef } from 'react';
import { useEditorState } from '../document/editor.ts';
import { formatTime } from '../i18n/format.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import css from './save-mark.module.css';

/** How safe the latest edit is, in words and with a dot. */
export function SaveMark({ isNarrow }: { readonly isNarrow: boolean }) {
  const t = useT();
  const language = useLanguage();
  const state = useEditorState(({ saveState }) => saveState);
  const at = useEditorState(({ savedAt }) => savedAt);
  const readOnly = useEditorState((editor) => editor.readOnly);
  useSpokenState(state, t(`editor.save.${state}`));
  const words =
    state === 'saved' && at !== null && !isNarrow
      ? t('editor.save.savedAt', { time: formatTime(at, language) })
      : t(`editor.save.${state}`);
  return (
    <span
      className={css['mark']}
      data-state={state}
      data-archived={readOnly || undefined}
      data-testid="save-state"
    >
      <span className={css['dot']} aria-hidden="true" />
      <span className={css['words']}>{readOnly ? t('editor.readOnly') : words}</span>
    </span>
  );
}

/** Says that edits do not reach the server, and that they do again. That each edit is saved would be said all day. */
function useSpokenState(state: string, words: string): void {
  const isKept = state === 'saved' || state === 'saving';
  const wasKept = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is no other state
  useEffect(() => {
    const isNews = state === 'saved' ? !wasKept.current : !isKept;
    if (isNews) announce(words);
    if (state !== 'saving') wasKept.current = isKept;
  }, [state]);
}
