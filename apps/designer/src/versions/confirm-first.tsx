import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { runtimeAddress } from './runtime-address.ts';
import { sayEnvironment } from './say-problem.ts';

interface ConfirmFirstProps {
  readonly environment: string;
  readonly policyKey: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a policy decides anything in an environment for the first time, and says whom that reaches. */
export function ConfirmFirst({ environment, policyKey, onConfirm, onClose }: ConfirmFirstProps) {
  const t = useT();
  useReturnFocus();
  const name = sayEnvironment(environment, t);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('publish.first.title', { environment: name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack gap="sm">
        <FirstReach environment={environment} policyKey={policyKey} />
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
export function FirstReach({ environment, policyKey }: Pick<ConfirmFirstProps, 'environment' | 'policyKey'>) {
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
