import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import type { PasteFault } from './read-paste.ts';

const mostListed = 8;

/** Says why what was pasted cannot be: what is wrong with it, and where in the text. */
export function PasteRefused({
  fault,
  onClose,
}: {
  readonly fault: PasteFault;
  readonly onClose: () => void;
}) {
  const t = useT();
  const wording = useWording();
  useReturnFocus();
  const { why, name, findings } = fault;
  const more = findings.length - mostListed;
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={onClose}
      title={t('paste.refused')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack>
        <Text size="sm">{t(`paste.refused.${why}`, { name, count: findings.length })}</Text>
        {findings.length > 0 && (
          <Stack component="ul" gap="xs" m={0} pl="md">
            {findings.slice(0, mostListed).map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {wording.sayDiagnostic(finding)}
                </Text>
                {finding.path !== undefined && finding.path !== '' && (
                  <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {t('paste.refused.at')} <Code>{finding.path}</Code>
                  </Text>
                )}
              </li>
            ))}
            {more > 0 && (
              <li>
                <Text size="sm">{t('paste.refused.more', { count: more })}</Text>
              </li>
            )}
          </Stack>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('shell.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
