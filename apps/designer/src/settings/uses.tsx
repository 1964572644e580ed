import { Button, Stack, Text } from '@mantine/core';
import { entriesOf, type PartName, placesOf, type Use } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { useContext, useEffect, useRef, useState } from 'react';
import { OpenPartContext } from '../inspector/fields/open-part.tsx';
import { rowName, shownParts } from '../inspector/parts.ts';
import { type Speech, useSpeech } from '../inspector/speech.tsx';
import { wrappedLabel } from '../inspector/wrapped-label.ts';
import { scenarioName, useLeadToUse } from './lead-to-use.ts';

const shownUses = 12;

/** Where an entry is named: each step, table, guard or sample ticket once, with the way there. */
export function Uses(props: {
  readonly flow: Flow;
  readonly uses: readonly Use[];
  /** Said where there are none; by default that nothing uses it. */
  readonly none?: string;
  /** Told before any of the ways is taken: what asks about the uses closes. */
  readonly onLeave?: () => void;
  readonly onReveal: (nodeId: string) => void;
}) {
  const speech = useSpeech();
  const { t } = speech;
  // An entry is opened over what is open, where there is a way to it.
  const open = useContext(OpenPartContext);
  const leadTo = useLeadToUse();
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  // What was pressed to see the others is gone: the first of them has the focus.
  useEffect(() => {
    if (isWhole) list.current?.querySelectorAll('button')[shownUses]?.focus();
  }, [isWhole]);
  const { flow, uses, none = t('settings.usedNowhere'), onLeave, onReveal } = props;
  const places = placesOf(uses);
  if (places.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  const shown = isWhole ? places : places.slice(0, shownUses);
  const follow = (use: Use): void => {
    onLeave?.();
    const table = shownParts.find((one) => one === use.part);
    if (use.nodeId !== null) onReveal(use.nodeId);
    else if (table !== undefined && open !== null) open(table, use.id);
    else leadTo(flow, use);
  };
  return (
    <Stack gap={2} align="flex-start" ref={list}>
      {shown.map((use) => (
        <Way key={`${use.part}/${use.nodeId ?? use.id}`} onFollow={() => follow(use)}>
          {sayUse(flow, use, speech)}
        </Way>
      ))}
      {shown.length < places.length && (
        <Way onFollow={() => setWhole(true)}>
          {t('form.andMore', { count: String(places.length - shown.length) })}
        </Way>
      )}
    </Stack>
  );
}

function Way({ onFollow, children }: { readonly onFollow: () => void; readonly children: string }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      ms={-8}
      mih={24}
      h="auto"
      py={2}
      styles={wrappedLabel}
      onClick={onFollow}
    >
      {children}
    </Button>
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

function sayUse(flow: Flow, use: Use, { t, wording }: Pick<Speech, 't' | 'wording'>): string {
  if (use.nodeId !== null) return t('settings.useStep', { title: wording.sayTitle(flow, use.nodeId) });
  const table: PartName | undefined = shownParts.find((one) => one === use.part);
  if (table !== undefined) return sayEntry(flow, { table, entry: use.id }, { t, wording });
  if (use.part === 'scenarios') return t('settings.useScenario', { name: scenarioName(flow, use.id) });
  return use.part === 'guards' || use.part === 'pinned'
    ? t('settings.useGuards')
    : t('settings.useElsewhere');
}
