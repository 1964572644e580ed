import { Button, Group, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core';
import { type FlowTemplate, templates } from '@rung/flow';
import IconFileImport from '@tabler/icons-react/icons/IconFileImport';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useT } from '../../i18n/use-t.ts';
import { State } from '../../shell/states.tsx';
import { FlowPicture } from '../flow-picture.tsx';
import type { Begin } from './begin.ts';
import classes from './new-policy.module.css';
import { sayTemplate } from './template-names.ts';

const offered = 3;

/** The list while there is no policy: three templates, and the other ways to begin. */
export function FirstPolicies({ onBegin }: { readonly onBegin: (begin: Begin) => void }) {
  const t = useT();
  return (
    <div className={classes['first']}>
      <State
        title={t('policies.empty')}
        actions={
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} aria-hidden />}
              onClick={() => onBegin({ kind: 'file' })}
            >
              {t('newPolicy.importFile')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => onBegin({ kind: 'blank' })}
            >
              {t('newPolicy.beginBlank')}
            </Button>
          </Group>
        }
      >
        {t('policies.empty.text')}
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" mt="lg">
          {templates.slice(0, offered).map((template) => (
            <Offer
              key={template.id}
              template={template}
              onTake={() => onBegin({ kind: 'template', template: template.id })}
            />
          ))}
        </SimpleGrid>
      </State>
    </div>
  );
}

function Offer({ template, onTake }: { readonly template: FlowTemplate; readonly onTake: () => void }) {
  const t = useT();
  const { name, promise } = sayTemplate(template, t);
  return (
    <UnstyledButton className={classes['template'] ?? ''} onClick={onTake}>
      <FlowPicture
        name={name}
        identity={`template:${template.id}`}
        load={() => Promise.resolve(template.flow)}
        height={140}
        isDecorative
      />
      <Stack gap={2} p="sm">
        <Text span fw={600} c="var(--rung-text)">
          {name}
        </Text>
        <Text span size="sm">
          {promise}
        </Text>
      </Stack>
    </UnstyledButton>
  );
}
