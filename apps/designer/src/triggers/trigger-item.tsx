import { useSortable } from '@dnd-kit/sortable';
import { ActionIcon, Badge, Box, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import type { TriggerEntry } from '@rung/flow';
import IconGripVertical from '@tabler/icons-react/icons/IconGripVertical';
import type { KeyboardEvent } from 'react';
import { useEditorState } from '../document/editor.ts';
import { MoveButtons, moveByKey } from '../inspector/move-buttons.tsx';
import { useSpeech } from '../inspector/speech.tsx';
import { sayOutlet } from '../node-kinds/shared/say-threshold.ts';
import classes from './triggers.module.css';

/** One trigger of the list: when, if, how often, and what it may do; moved by its handle, by buttons or by keys. */
export function TriggerItem(props: {
  readonly row: TriggerEntry;
  readonly place: number;
  readonly isSelected: boolean;
  readonly readOnly: boolean;
  readonly onReveal: () => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}) {
  const { row, place, isSelected, readOnly, onReveal, onUp, onDown } = props;
  const flow = useEditorState((state) => state.flow);
  const problems = useEditorState((state) => state.problems.byNode.get(row.id)?.length ?? 0);
  const { t, wording } = useSpeech();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: row.id, disabled: readOnly });
  const title = wording.sayTitle(flow, row.id);
  const shift = transform === null ? undefined : `translate(0, ${Math.round(transform.y)}px)`;
  return (
    <Box
      component="li"
      ref={setNodeRef}
      className={classes.item}
      data-selected={isSelected || undefined}
      data-dragging={isDragging || undefined}
      style={{ transform: shift, transition }}
      {...(!readOnly && { onKeyDown: (event: KeyboardEvent) => moveByKey(event, { onUp, onDown }) })}
    >
      {!readOnly && (
        <ActionIcon
          ref={setActivatorNodeRef}
          className={classes.handle ?? ''}
          size={28}
          aria-label={t('triggers.drag', { title })}
          {...attributes}
          {...listeners}
        >
          <IconGripVertical size={16} aria-hidden />
        </ActionIcon>
      )}
      <Text className={classes.place ?? ''} aria-hidden>
        {place}
      </Text>
      <UnstyledButton className={classes.body ?? ''} onClick={onReveal} aria-current={isSelected}>
        <Group gap={6}>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Text>
          {problems > 0 && <Badge color="red">{t('triggers.problems', { n: problems })}</Badge>}
        </Group>
        <Details row={row} />
      </UnstyledButton>
      {!readOnly && (
        <Stack gap={2}>
          <MoveButtons title={title} onUp={onUp} onDown={onDown} />
        </Stack>
      )}
    </Box>
  );
}

function Details({ row: { node } }: { readonly row: TriggerEntry }) {
  const flow = useEditorState((state) => state.flow);
  const speech = useSpeech();
  const { t, wording } = speech;
  const { events, outlet, when, mode, latch, neverSuppress } = node.config;
  const clock = outlet === undefined ? undefined : flow.clocks?.[outlet.clock];
  const heard =
    outlet === undefined
      ? events.map((event) => wording.sayTerm('event', event) ?? event).join(', ') || t('triggers.nothing')
      : t('triggers.outlet', {
          clock: wording.sayClockName(outlet.clock),
          at: sayOutlet(clock, outlet.at, speech),
        });
  const often = latch?.kind ?? (outlet === undefined ? 'oncePerEpisode' : 'perCycle');
  return (
    <Stack gap={4}>
      <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
        {heard}
        {when !== undefined && (
          <>
            <Text span inherit c="dimmed">
              {` ${t('triggers.if')} `}
            </Text>
            {wording.sayConditionText(flow, when)}
          </>
        )}
      </Text>
      <Group gap={4}>
        <Badge>{wording.sayTerm('mode', mode) ?? mode}</Badge>
        <Badge>{t(`trigger.latch.${often}`)}</Badge>
        {neverSuppress === true && <Badge>{t('trigger.neverSuppress')}</Badge>}
      </Group>
    </Stack>
  );
}
