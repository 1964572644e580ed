import { Drawer } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { Inspected } from './inspected.tsx';

/** What the sheet is given. */
export interface InspectorSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The settings of what is selected on a narrow screen, over the outline. */
export function InspectorSheet({ opened, onClose }: InspectorSheetProps) {
  const t = useT();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="88%"
      title={t('editor.inspector')}
      closeButtonProps={{ 'aria-label': t('editor.inspector.close') }}
    >
      <Inspected />
    </Drawer>
  );
}
