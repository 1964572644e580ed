import { Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import type { FlowTemplate } from '@rung/flow';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { FlowPicture } from '../flow-picture.tsx';
import classes from './new-policy.module.css';
import { offers, sayTemplate } from './template-names.ts';

/** The chosen template by id. */
export interface TemplateChoiceProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The templates, each with its picture and what it promises. */
export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <Stack gap="xs">
      <Radio.Group value={value} onChange={onChange} aria-label={t('newPolicy.template')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {offers.map((template) => (
            <TemplateCard key={template.id} template={template} isChosen={template.id === value} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      {/* Steps, tiers and texts are the policy's own and stay as they are written, whoever looks. */}
      {language !== 'en' && (
        <Text size="xs" c="dimmed">
          {t('newPolicy.template.english')}
        </Text>
      )}
    </Stack>
  );
}

interface TemplateCardProps {
  readonly template: FlowTemplate;
  readonly isChosen: boolean;
}

function TemplateCard({ template, isChosen }: TemplateCardProps) {
  const t = useT();
  const { name, promise } = sayTemplate(template, t);
  return (
    // One stop for the keyboard, as a group of radio buttons has; arrows choose.
    <Radio.Card
      tabIndex={isChosen ? 0 : -1}
      value={template.id}
      className={classes['template'] ?? ''}
      aria-label={`${name}. ${promise}`}
    >
      <FlowPicture
        name={name}
        identity={`template:${template.id}`}
        load={() => Promise.resolve(template.flow)}
        height={140}
        isDecorative
      />
      <Group wrap="nowrap" align="flex-start" gap="xs" p="sm">
        <Radio.Indicator mt={2} size="xs" />
        <Stack gap={2}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {promise}
          </Text>
        </Stack>
      </Group>
    </Radio.Card>
  );
}
