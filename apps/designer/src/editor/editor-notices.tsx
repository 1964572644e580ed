import { useEffect } from 'react';
import { type EditorNotice, useEditor, useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { loadMessages } from '../i18n/i18n.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { sayRefusal } from '../server/error-notice.ts';
import { type NoticeTone, notify } from '../shell/notify.tsx';
import { useSayEdit } from './say-edit.ts';

/** What is said, and how: quietly (only in the live region) what people did themselves, as a notice what they did not expect. */
interface Said {
  readonly words: string;
  readonly tone: NoticeTone | 'quiet';
}

/** Tells what happened to the flow, each once. */
export function EditorNotices() {
  const editor = useEditor();
  const notice = useEditorState((state) => state.notice);
  const say = useSayNotice();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each notice is told once, whatever changes besides
  useEffect(() => {
    if (notice === null) return;
    const { told } = notice;
    const { flow } = editor.store.getState();
    const tell = () => {
      const { words, tone } = say(told, flow);
      if (tone === 'quiet') announce(words);
      else notify(words, tone);
    };
    // Why something was refused may be a finding, whose words are loaded later.
    if (told.kind === 'refused') void loadMessages('panels').then(tell);
    else tell();
  }, [notice]);
  return null;
}

function useSayNotice() {
  const t = useT();
  const wording = useWording();
  const sayEdit = useSayEdit();
  return (told: EditorNotice, flow: Parameters<typeof wording.sayEditRefusal>[0]): Said => {
    switch (told.kind) {
      case 'edited':
        return { words: sayEdit(told.label), tone: 'quiet' };
      case 'undone':
        return { words: t('notice.undone', { what: sayEdit(told.label) }), tone: 'quiet' };
      case 'redone':
        return { words: t('notice.redone', { what: sayEdit(told.label) }), tone: 'quiet' };
      case 'refused':
        return { words: wording.sayEditRefusal(flow, told.refusal), tone: 'error' };
      case 'undoStale':
      case 'redoStale':
        return { words: t('notice.undoStale', { what: sayEdit(told.label) }), tone: 'error' };
      case 'merged': {
        const who = told.authors.filter((name) => name !== '?').join(', ') || t('notice.somebody');
        const what = [...new Set(told.labels.map(sayEdit))].slice(0, 3).join('; ');
        return { words: t('notice.merged', { count: told.labels.length, who, what }), tone: 'neutral' };
      }
      case 'recovered':
        return { words: t('notice.recovered', { count: told.count }), tone: 'success' };
      case 'writeRefused':
        return { words: t('notice.writeRefused', { why: sayRefusal(told.reason, t) }), tone: 'error' };
      case 'readOnly':
        return { words: t('notice.archived'), tone: 'neutral' };
      case 'checkFailed':
        return { words: t('notice.checkFailed'), tone: 'error' };
      default:
        return told satisfies never;
    }
  };
}
