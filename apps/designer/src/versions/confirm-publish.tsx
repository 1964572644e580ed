import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import type { Pointer } from './publishing.ts';
import { runtimeAddress } from './runtime-address.ts';
import { sayEnvironment } from './say-problem.ts';

interface ConfirmPublishProps {
  readonly environment: string;
  readonly policyKey: string;
  /** The number that the version will have. */
  readonly version: number;
  /** What the environment gives now; null: nothing. */
  readonly now: Pointer | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what is published becomes live elsewhere than where things are tried, and says whom that reaches. */
export function ConfirmPublish(props: ConfirmPublishProps) {
  const { environment, policyKey, version, now, onConfirm, onClose } = props;
  const t = useT();
  useReturnFocus();
  const name = sayEnvironment(environment, t);
  return (
    <Modal
      opened
      onClose={onClose}
      title={now === null ? t('publish.first.title', { environment: name }) : t('versions.confirm.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack gap="sm">
        {now === null ? (
          <FirstReach environment={environment} policyKey={policyKey} />
        ) : (
          <Text size="sm">
            {t('versions.confirm.promote', { environment: name, number: version, from: now.version })}
          </Text>
        )}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={onConfirm}>{t('publish.submit', { environment: name })}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Whom a first version reaches, and what can be done about it later. */
export function FirstReach({
  environment,
  policyKey,
}: Pick<ConfirmPublishProps, 'environment' | 'policyKey'>) {
  const t = useT();
  return (
    <>
      <Text size="sm">{t('publish.first.text', { environment: sayEnvironment(environment, t) })}</Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }} translate="no">
        {runtimeAddress(environment, policyKey)}
      </Text>
      <Text size="sm">{t('publish.first.later')}</Text>
    </>
  );
}
