import { ActionIcon, Card, Group, Stack, Text } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import type { ReactNode } from 'react';
import { useFormScope } from '../../inspector/fields/form-scope.ts';
import { useSpeech } from '../../inspector/speech.tsx';

/** An entry of an ordered list in a form, with buttons to move and to remove it. */
export function EntryCard(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}) {
  const { readOnly } = useFormScope();
  const { t } = useSpeech();
  const { title, onUp, onDown, onRemove } = props;
  return (
    <Card
      withBorder
      padding="sm"
      radius="sm"
      component="fieldset"
      // A legend names a group only as its first child, where it could not stand beside the buttons.
      aria-label={title}
      m={0}
      style={{ minInlineSize: 0 }}
    >
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <Text size="xs" fw={600} truncate>
          {title}
        </Text>
        {!readOnly && (
          <Group gap={2} wrap="nowrap">
            <Act
              label={t('form.up', { title })}
              onClick={onUp}
              icon={<IconArrowUp size={14} aria-hidden />}
            />
            <Act
              label={t('form.down', { title })}
              onClick={onDown}
              icon={<IconArrowDown size={14} aria-hidden />}
            />
            <Act
              label={t('form.remove', { title })}
              onClick={onRemove}
              icon={<IconTrash size={14} aria-hidden />}
            />
          </Group>
        )}
      </Group>
      <Stack gap="xs">{props.children}</Stack>
    </Card>
  );
}

function Act(props: {
  readonly label: string;
  readonly onClick: (() => void) | undefined;
  readonly icon: ReactNode;
}) {
  if (props.onClick === undefined) return null;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      {props.icon}
    </ActionIcon>
  );
}

/** A list with two neighbours exchanged. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [entry] = next.splice(from, 1);
  if (entry !== undefined) next.splice(to, 0, entry);
  return next;
}
