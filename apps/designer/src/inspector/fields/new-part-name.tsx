import { Button, Group } from '@mantine/core';
import type { PartName } from '../parts.ts';
import { useSpeech } from '../speech.tsx';
import { NewTextInput } from './new-text-input.tsx';

/** Where the name of a new part is typed, with the ways to add it and to give it up. */
export function NewPartName(props: {
  readonly part: PartName;
  readonly value: string;
  /** Why there cannot be one of that name; null where nothing is wrong with it. */
  readonly trouble?: string | null;
  /** Default: begins with the focus. */
  readonly autoFocus?: boolean;
  readonly onType: (text: string) => void;
  /** Given the name without spaces around it, or null when it is given up. */
  readonly onName: (name: string | null) => void;
}) {
  const { part, value, trouble = null, autoFocus = true, onType, onName } = props;
  const { t } = useSpeech();
  const name = value.trim();
  const isReady = name !== '' && trouble === null;
  const finish = (): void => {
    if (isReady) onName(name);
  };
  const giveUp = (): void => onName(null);
  return (
    <Group gap={6} align="flex-start" wrap="nowrap">
      <NewTextInput
        flex={1}
        autoFocus={autoFocus}
        aria-label={t(`part.name.${part}`)}
        placeholder={t(`part.name.${part}`)}
        value={value}
        trouble={trouble}
        pending={t('form.notAdded')}
        onType={onType}
        onEnter={finish}
        onEscape={giveUp}
      />
      <Button size="sm" variant="light" disabled={!isReady} onClick={finish}>
        {t('form.add')}
      </Button>
      <Button size="sm" variant="subtle" color="gray" onClick={giveUp}>
        {t('form.cancel')}
      </Button>
    </Group>
  );
}
