import { useEffect, useRef } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { patient } from '../shell/lazy-part.ts';
import { notify, notifyInstead } from '../shell/notify.tsx';
import { notifyError } from '../shell/notify-error.ts';
import { loadPanel } from './load-panel.ts';
import { useSayEdit } from './say-edit.ts';

// Said seldom, so loaded when there is something to say.
const loadSayings = patient(() => loadPanel(() => import('./say-notice.ts')));

/** Tells what happened to the flow, each once. */
export function EditorNotices() {
  const merged = useRef<string | null>(null);
  const editor = useEditor();
  const notice = useEditorState((state) => state.notice);
  const t = useT();
  const wording = useWording();
  const sayEdit = useSayEdit();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each notice is told once, whatever changes besides
  useEffect(() => {
    if (notice === null) return;
    const { told } = notice;
    const { flow } = editor.store.getState();
    // All day, and so at once.
    if (told.kind === 'edited') announce(sayEdit(told.label));
    else if (told.kind === 'undone') announce(t('notice.undone', { what: sayEdit(told.label) }));
    else if (told.kind === 'redone') announce(t('notice.redone', { what: sayEdit(told.label) }));
    else {
      void loadSayings().then(
        ({ sayNotice }) => {
          const { words, tone } = sayNotice(told, { t, wording, sayEdit, flow });
          if (tone === 'quiet') announce(words);
          else if (told.kind !== 'merged') notify(words, tone);
          else {
            // A colleague at work would fill the screen: what they did last takes the place of what they did before.
            merged.current = notifyInstead(merged.current, words);
          }
        },
        (error: unknown) => notifyError(error, t),
      );
    }
  }, [notice]);
  return null;
}
