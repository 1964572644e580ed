import { Button, Text } from '@mantine/core';
import { useEditor, useEditorState } from '../document/editor.ts';
import type { HistoryEntry } from '../document/history.ts';
import { formatTime } from '../i18n/format.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { useEditorUiStore } from './editor-ui.ts';
import css from './history-panel.module.css';
import { useSayEdit } from './say-edit.ts';

/** What was done, the latest first; a press goes back to before it, or does again what was undone. */
export function HistoryPanel() {
  const t = useT();
  const editor = useEditor();
  const undoable = useEditorState((state) => state.undoable);
  const redoable = useEditorState((state) => state.redoable);
  if (undoable.length + redoable.length === 0) {
    return (
      <>
        <Text p="md" pb="xs" c="dimmed">
          {t('editor.history.empty')}
        </Text>
        <Everybody />
      </>
    );
  }
  return (
    <>
      <ol className={css['list']}>
        {redoable.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} isUndone onPress={() => editor.goTo(entry)} />
        ))}
        <li className={css['now']} aria-current="step">
          {t('editor.history.now')}
        </li>
        {undoable.toReversed().map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} isUndone={false} onPress={() => editor.goTo(entry)} />
        ))}
      </ol>
      <Everybody />
    </>
  );
}

/** Leads from what was done in this page to the whole of it, with its authors. */
function Everybody() {
  const t = useT();
  const ui = useEditorUiStore();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={css['everybody'] ?? ''}
      onClick={() => ui.setState({ dock: 'versions', versionsList: 'revisions' })}
    >
      {t('editor.history.all')}
    </Button>
  );
}

const keys = new WeakMap<HistoryEntry, string>();
let last = 0;

/** Entries are never changed, so each has its own number. */
function keyOf(entry: HistoryEntry): string {
  const key = keys.get(entry) ?? String(++last);
  keys.set(entry, key);
  return key;
}

interface EntryProps {
  readonly entry: HistoryEntry;
  readonly isUndone: boolean;
  readonly onPress: () => void;
}

function Entry({ entry, isUndone, onPress }: EntryProps) {
  const t = useT();
  const language = useLanguage();
  const sayEdit = useSayEdit();
  const words = sayEdit(entry.label);
  const action = t(isUndone ? 'editor.history.redoTo' : 'editor.history.undoTo');
  return (
    <li className={css['entry']} data-undone={isUndone}>
      <span className={css['time']}>{formatTime(entry.at, language)}</span>
      <span className={css['words']}>{words}</span>
      {entry.staleBy === undefined ? (
        <Button variant="subtle" size="compact-sm" aria-label={`${action}: ${words}`} onClick={onPress}>
          {action}
        </Button>
      ) : (
        <Text size="xs" c="dimmed">
          {t(`editor.history.${isKnown(entry.staleBy) ? 'stale' : 'stale.unknown'}`, { who: entry.staleBy })}
        </Text>
      )}
    </li>
  );
}

/** Whether it is a name: whoever gave none is a question mark. */
function isKnown(name: string): boolean {
  return name !== '' && name !== '?';
}
