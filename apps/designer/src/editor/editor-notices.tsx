import { useEffect, useRef } from 'react';
import { type EditorNotice, useEditor, useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { loadMessages } from '../i18n/i18n.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { sayRefusal } from '../server/error-notice.ts';
import { type NoticeTone, notify, notifyInstead } from '../shell/notify.tsx';
import { useSayEdit } from './say-edit.ts';

/** What is said, and how: quietly (only in the live region) what people did themselves, as a notice what they did not expect. */
interface Said {
  readonly words: string;
  readonly tone: NoticeTone | 'quiet';
}

/** As many changes of others as one notice tells. */
const mostTold = 3;

/** Tells what happened to the flow, each once. */
export function EditorNotices() {
  const merged = useRef<string | null>(null);
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
      else if (told.kind !== 'merged') notify(words, tone);
      else {
        // A colleague at work would fill the screen: what they did last takes the place of what they did before.
        merged.current = notifyInstead(merged.current, words);
      }
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
        const said = told.changes.map(({ author, label }) =>
          wording.sayEditBy(author === '?' ? t('notice.somebody') : author, label, flow),
        );
        const each = [...new Set(said)];
        const shown = each.slice(0, mostTold).join(' ');
        const more = each.length - mostTold;
        return { words: more > 0 ? t('notice.mergedMore', { shown, more }) : shown, tone: 'neutral' };
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
