import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { notify } from '../shell/notify.tsx';
import type { Pointer, Publishing, PublishProblem } from './publishing.ts';
import { sayEnvironment, sayProblem } from './say-problem.ts';
import { usePointing } from './use-publishing.ts';

/** A version that an environment shall give, and what it gives now. */
export interface PointWish {
  readonly environment: string;
  readonly version: number;
  readonly from: Pointer | null;
}

interface ConfirmPointProps {
  readonly publishing: Publishing;
  readonly wish: PointWish;
  /** Runs once it is so, before the question closes. */
  readonly onPointed?: () => void;
  readonly onClose: () => void;
}

/** Asks once before what is live becomes another, and says what that means. */
export function ConfirmPoint({ publishing, wish, onPointed, onClose }: ConfirmPointProps) {
  const t = useT();
  useReturnFocus();
  const key = useEditorState((state) => state.policyKey);
  const point = usePointing(key);
  const [problem, setProblem] = useState<PublishProblem | null>(null);
  const [isSending, setIsSending] = useState(false);
  const { version, from } = wish;
  const environment = sayEnvironment(wish.environment, t);
  const go = async (): Promise<void> => {
    setIsSending(true);
    const answer = await point(wish.environment, from?.seq ?? 0, (request) =>
      publishing.point({ ...request, version }),
    );
    setIsSending(false);
    if (answer === null) return;
    if (!answer.ok) setProblem(answer.error);
    else {
      notify(t('versions.pointed', { number: version, environment }), 'success');
      onPointed?.();
      onClose();
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('versions.confirm.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {from === null
            ? t('versions.confirm.first', { environment, number: version })
            : t('versions.confirm.promote', { environment, number: version, from: from.version })}
        </Text>
        {problem !== null && (
          <Text size="sm" c="var(--rung-error)" role="alert">
            {sayProblem(problem, t)}
          </Text>
        )}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button loading={isSending} onClick={() => void go()}>
            {t('versions.promote', { environment })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
