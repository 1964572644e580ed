import { Stack, Table, Text } from '@mantine/core';
import { placesOf, standardFieldUses } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { standardFields } from '@rung/kernel';
import { useMemo } from 'react';
import { Section } from '../inspector/section.tsx';
import { useSpeech } from '../inspector/speech.tsx';
import { More } from '../node-kinds/shared/more.tsx';
import { Uses } from './uses.tsx';

/** The fields that every policy has, and where this one uses them: they have no entry that could tell. Behind a button stand the others. */
export function StandardFields(props: { readonly flow: Flow; readonly onReveal: (nodeId: string) => void }) {
  const { flow, onReveal } = props;
  const { t, wording, language } = useSpeech();
  const uses = useMemo(() => standardFieldUses(flow), [flow]);
  const all = Object.keys(standardFields)
    .map((path) => ({ path, places: placesOf(uses.get(path) ?? []), label: wording.sayField(path) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  const fields = all.filter(({ places }) => places.length > 0);
  const others = all.filter(({ places }) => places.length === 0);
  return (
    <Section title={t('settings.standardFields')}>
      <Text size="sm" c="dimmed">
        {t(fields.length === 0 ? 'settings.standardFields.none' : 'settings.standardFields.explain')}
      </Text>
      <Stack gap={2} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {fields.map(({ path, places, label }) => (
          <li key={path}>
            <More
              lazy
              label={t('settings.standardField', {
                field: label,
                uses: t('settings.uses', { n: places.length }),
              })}
            >
              <Stack gap={4} ps="lg">
                <Text size="xs" c="dimmed" ff="monospace" px={8}>
                  {path}
                </Text>
                <Uses flow={flow} uses={places} onReveal={onReveal} />
              </Stack>
            </More>
          </li>
        ))}
      </Stack>
      <More lazy label={t('settings.standardFields.others', { n: others.length })}>
        <Table withRowBorders={false} verticalSpacing={2} fz="sm">
          <Table.Tbody>
            {others.map(({ path, label }) => (
              <Table.Tr key={path}>
                <Table.Th scope="row" fw={400}>
                  {label}
                </Table.Th>
                <Table.Td ff="monospace" fz="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {path}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </More>
    </Section>
  );
}
