import { Drawer, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { Inspected } from './inspected.tsx';
import css from './inspector-slot.module.css';

/** What the sheet is given. */
export interface InspectorSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The settings of what is selected on a narrow screen, over the outline. */
export function InspectorSheet({ opened, onClose }: InspectorSheetProps) {
  const t = useT();
  const hasSelection = useEditorState(({ selection }) => selection.length > 0);
  const [isUp, setUp] = useState(false);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      // The second press of a double click falls beside a sheet that is still on its way up.
      closeOnClickOutside={isUp}
      onEnterTransitionEnd={() => setUp(true)}
      onExitTransitionEnd={() => setUp(false)}
      position="bottom"
      size="88%"
      classNames={{ content: css['sheet'] ?? '', header: css['head'] ?? '' }}
      // What is inside has a heading of its own; the room is its.
      title={
        <VisuallyHidden>{t(hasSelection ? 'editor.inspector' : 'editor.inspector.policy')}</VisuallyHidden>
      }
      closeButtonProps={{ 'aria-label': t('editor.inspector.close') }}
    >
      <Inspected />
    </Drawer>
  );
}
