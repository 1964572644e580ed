import { CloseButton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { useEditorUi, useEditorUiStore } from './editor-ui.ts';
import css from './inspector-slot.module.css';
import { PanelSeparator } from './panel-separator.tsx';
import { usePanelSize } from './use-panel-size.ts';

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
    <Aside key={about} label={label}>
      <div className={css['close']}>
        <CloseButton aria-label={t('editor.inspector.close')} onClick={close} />
      </div>
      <VisuallyHidden component="h2">{label}</VisuallyHidden>
      <Suspense>
        <Inspected />
      </Suspense>
    </Aside>
  );
}

interface AsideProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Aside({ label, children }: AsideProps) {
  const t = useT();
  const panel = usePanelSize('inspectorWidth');
  return (
    <div className={css['beside']} style={{ width: panel.size }}>
      <aside className={css['aside']} data-region="inspector" tabIndex={-1} aria-label={label}>
        <div className={css['inside']}>{children}</div>
        {/* Last, so that it is not in the way of those who come by Tab for a setting. */}
        <PanelSeparator {...panel} label={t('editor.inspector.width')} edge="start" />
      </aside>
    </div>
  );
}
