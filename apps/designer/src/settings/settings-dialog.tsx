import { CloseButton, Group, Modal, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { leadToUntaken } from '../inspector/fields/untaken.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { PartDialog } from './part-dialog.tsx';
import classes from './settings.module.css';
import type { SettingsPlace, SettingsScreenProps } from './settings-props.ts';
import { SettingsScreen } from './settings-screen.tsx';

/** The policy's settings over the drawing: one entry, or all tables. */
export function SettingsDialog(props: {
  readonly place: SettingsPlace;
  readonly onPlace: (place: SettingsPlace | null) => void;
  readonly onReveal: SettingsScreenProps['onReveal'];
}) {
  const { place, onPlace } = props;
  const { t } = useSpeech();
  useReturnFocus();
  const { table, entry, alone } = place;
  const [hasFront, setFront] = useState(false);
  const tables = useRef<HTMLDivElement>(null);
  // What could not be taken would be lost with the table.
  const leave = (next: SettingsPlace | null): void => {
    if (!leadToUntaken(tables.current)) onPlace(next);
  };
  const onClose = (): void => leave(null);
  const onReveal = (nodeId: string): void => {
    if (leadToUntaken(tables.current)) return;
    onPlace(null);
    props.onReveal(nodeId);
  };
  if (alone && entry !== null && table !== 'triggers' && table !== 'guards')
    return (
      <PartDialog
        part={table}
        id={entry}
        {...(place.at !== undefined && { at: place.at })}
        onClose={onClose}
        onRenamed={(id) => onPlace({ ...place, entry: id })}
        onReveal={onReveal}
        onTable={(other) => onPlace({ table: other, entry: null, alone: false })}
      />
    );
  // The title stands in the body: two dialogs over one another would have two banners.
  return (
    <Modal.Root
      opened
      size="72rem"
      classNames={{ content: classes.dialog ?? '', body: classes.body ?? '' }}
      // Escape closes the dialog that is open in front first.
      closeOnEscape={!hasFront}
      onClose={onClose}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('editor.policy.settings')}>
        <Modal.Body ref={tables}>
          <Group justify="space-between" wrap="nowrap" pb="md">
            <Title order={2}>{t('editor.policy.settings')}</Title>
            <CloseButton aria-label={t('settings.done')} onClick={onClose} />
          </Group>
          <SettingsScreen
            table={table}
            entry={entry}
            at={place.at}
            onTable={(next, open) => leave({ table: next, entry: open, alone: false })}
            onFront={setFront}
            onReveal={onReveal}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
