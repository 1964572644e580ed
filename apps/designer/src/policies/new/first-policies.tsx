import { Button, Group, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core';
import { type FlowTemplate, practiceFlow, templates } from '@rung/flow';
import IconArchive from '@tabler/icons-react/icons/IconArchive';
import IconFileImport from '@tabler/icons-react/icons/IconFileImport';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconSchool from '@tabler/icons-react/icons/IconSchool';
import { useT } from '../../i18n/use-t.ts';
import { State } from '../../shell/states.tsx';
import { FlowPicture } from '../flow-picture.tsx';
import type { Begin } from './begin.ts';
import classes from './new-policy.module.css';
import { sayTemplate } from './template-names.ts';

const offered = 3;

/** How a policy begins, and where those that were put away are found; null where there are none. */
export interface FirstPoliciesProps {
  readonly onBegin: (begin: Begin) => void;
  readonly onArchived: (() => void) | null;
}

/** The list while there is no policy, or none that is not archived: three templates, and the other ways to begin. */
export function FirstPolicies({ onBegin, onArchived }: FirstPoliciesProps) {
  const t = useT();
  return (
    <div className={classes['first']}>
      <State
        title={t(onArchived === null ? 'policies.empty' : 'policies.allArchived')}
        actions={
          <Group gap="xs">
            {onArchived !== null && (
              <Button
                variant="default"
                leftSection={<IconArchive size={18} aria-hidden />}
                onClick={onArchived}
              >
                {t('policies.showArchived')}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconSchool size={18} aria-hidden />}
              onClick={() => onBegin({ kind: 'template', template: practiceFlow.id })}
            >
              {t('newPolicy.practise')}
            </Button>
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
