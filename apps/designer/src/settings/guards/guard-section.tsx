import { Stack, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { ReactNode } from 'react';
import { Section } from '../../inspector/section.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import { AddButton } from '../../node-kinds/shared/add-button.tsx';
import type { MakeEdit } from './guard-edits.ts';

/** What the forms of guards are given. */
export interface GuardFormsProps {
  readonly flow: Flow;
  readonly onEdit: (make: MakeEdit) => void;
}

/** Guards of one kind: what they do, each of them, and a way to add another. */
export function GuardSection(props: {
  readonly kind: 'caps' | 'pingPong' | 'coolDowns' | 'pinned';
  /** Absent where there can be no more of them. */
  readonly onAdd: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { kind, onAdd, children } = props;
  const { t } = useSpeech();
  return (
    <Section title={t(`guards.${kind}`)}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t(`guards.${kind}.explain`)}
        </Text>
        {children}
        {onAdd !== undefined && <AddButton label={t(`guards.${kind}.add`)} onClick={onAdd} />}
      </Stack>
    </Section>
  );
}
