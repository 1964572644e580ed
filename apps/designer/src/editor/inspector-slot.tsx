import { CloseButton, VisuallyHidden } from '@mantine/core';
import { Suspense } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { useEditorUi, useEditorUiStore } from './editor-ui.ts';
import css from './inspector-slot.module.css';

const Inspected = lazyPart(async () => ({ default: (await import('./inspected.tsx')).Inspected }));
const InspectorSheet = lazyPart(async () => ({
  default: (await import('./inspector-sheet.tsx')).InspectorSheet,
}));

/** The settings of what is selected: beside the drawing, or over it where there is no room beside it. */
export function InspectorSlot({ isNarrow }: { readonly isNarrow: boolean }) {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const isInspecting = useEditorUi((state) => state.isInspecting);
  const hasSelection = useEditorState(({ selection }) => selection.length > 0);
  const about = useEditorState(({ selection }) => selection.join(' '));
  const label = t(hasSelection ? 'editor.inspector' : 'editor.inspector.policy');
  const close = () => {
    // Beside the drawing, the settings are there as long as something is selected.
    if (!isNarrow) editor.select([]);
    ui.setState(({ active }) => ({ isInspecting: false, focusWanted: active }));
  };
  if (isNarrow) {
    return (
      <Suspense>
        <InspectorSheet opened={isInspecting} onClose={close} />
      </Suspense>
    );
  }
  if (!hasSelection && !isInspecting) return null;
  return (
    // Another step is another panel, read from its name on.
    <aside key={about} className={css['aside']} data-region="inspector" tabIndex={-1} aria-label={label}>
      <div className={css['close']}>
        <CloseButton aria-label={t('editor.inspector.close')} onClick={close} />
      </div>
      <VisuallyHidden component="h2">{label}</VisuallyHidden>
      <Suspense>
        <Inspected />
      </Suspense>
    </aside>
  );
}
