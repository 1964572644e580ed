import { TextInput } from '@mantine/core';
import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { Suspense } from 'react';
import { useT } from '../i18n/use-t.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { useEditorUiStore } from './editor-ui.ts';
import css from './find-step.module.css';

// A list to choose from is half as large as all of the drawing's own code, so it comes after the drawing.
const FindStep = lazyPart(async () => ({ default: (await import('./find-step.tsx')).FindStep }), {
  isAfterPaint: true,
});

/** The search for steps, and until it is here the same field at the same place, which hands on the focus. */
export function FindSlot() {
  const t = useT();
  const ui = useEditorUiStore();
  return (
    <Suspense
      fallback={
        <TextInput
          readOnly
          className={css['field'] ?? ''}
          aria-label={t('editor.find')}
          placeholder={t('editor.find.placeholder')}
          leftSection={<IconSearch size={16} aria-hidden />}
          onFocus={() => ui.setState({ isFinding: true })}
          // Whoever has gone on meanwhile is not called back.
          onBlur={({ relatedTarget }) => relatedTarget !== null && ui.setState({ isFinding: false })}
        />
      }
    >
      <FindStep />
    </Suspense>
  );
}
