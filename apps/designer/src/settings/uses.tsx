import { Button, Stack, Text } from '@mantine/core';
import { entriesOf, type PartName, placesOf, type Use } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { useContext } from 'react';
import { OpenPartContext } from '../inspector/fields/open-part.tsx';
import { rowName, shownParts } from '../inspector/parts.ts';
import { type Speech, useSpeech } from '../inspector/speech.tsx';

const shownUses = 12;

/** Where an entry is named: each step, table, guard or sample ticket once. */
export function Uses(props: {
  readonly flow: Flow;
  readonly uses: readonly Use[];
  /** Said where there are none; by default that nothing uses it. */
  readonly none?: string;
  readonly onReveal: (nodeId: string) => void;
}) {
  const speech = useSpeech();
  const { t } = speech;
  // An entry is opened over what is open, where there is a way to it.
  const open = useContext(OpenPartContext);
  const { flow, uses, none = t('settings.usedNowhere'), onReveal } = props;
  const places = placesOf(uses);
  if (places.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  return (
    <Stack gap={2} align="flex-start">
      {places.slice(0, shownUses).map((use) => {
        const { nodeId } = use;
        const label = sayUse(flow, use, speech);
        const key = `${use.part}/${nodeId ?? use.id}`;
        const table = shownParts.find((one) => one === use.part);
        if (nodeId === null && (table === undefined || open === null))
          return (
            <Text key={key} size="sm">
              {label}
            </Text>
          );
        return (
          <Button
            key={key}
            variant="subtle"
            size="compact-sm"
            ms={-8}
            mih={24}
            onClick={() => (nodeId !== null ? onReveal(nodeId) : table && open?.(table, use.id))}
          >
            {label}
          </Button>
        );
      })}
      {places.length > shownUses && (
        <Text size="sm">{t('form.andMore', { count: String(places.length - shownUses) })}</Text>
      )}
    </Stack>
  );
}

/** An entry of a table by what it is and what it is called. */
export function sayEntry(
  flow: Flow,
  { table, entry }: { readonly table: PartName; readonly entry: string },
  { t, wording }: Pick<Speech, 't' | 'wording'>,
): string {
  const value = entriesOf(flow, table)[entry];
  const name = value === undefined ? entry : rowName(flow, { id: entry, value }, wording);
  return t(`settings.use.${table}`, { name });
}

/** The name of a kept ticket by its place; a broken one, which has none, is told by its number. */
function scenarioName({ scenarios = [] }: Flow, place: string): string {
  const name: unknown = scenarios[Number(place)]?.['name'];
  return typeof name === 'string' ? name : String(Number(place) + 1);
}

function sayUse(flow: Flow, use: Use, { t, wording }: Pick<Speech, 't' | 'wording'>): string {
  if (use.nodeId !== null) return t('settings.useStep', { title: wording.sayTitle(flow, use.nodeId) });
  const table: PartName | undefined = shownParts.find((one) => one === use.part);
  if (table !== undefined) return sayEntry(flow, { table, entry: use.id }, { t, wording });
  if (use.part === 'scenarios') return t('settings.useScenario', { name: scenarioName(flow, use.id) });
  return use.part === 'guards' ? t('settings.useGuards') : t('settings.useElsewhere');
}
