import { Button, Popover, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { ScenarioEvent } from '@rung/kernel';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { type ReactNode, useState } from 'react';
import type { Translate } from '../../i18n/i18n.ts';
import { useT } from '../../i18n/use-t.ts';
import { announce } from '../../keyboard/announce.ts';
import { withEvent } from '../model/draft.ts';
import { type EventKind, eventGroups, eventKindsFor } from '../model/event-kinds.ts';
import { initialValues } from '../model/event-values.ts';
import { msOf } from '../model/instants.ts';
import type { TimelineModel } from '../model/timeline.ts';
import { changeScenario } from '../rehearsal.ts';
import { rehearsalStore } from '../rehearsal-store.ts';
import { sayEventKind } from '../say-event-kind.ts';
import type { Words } from '../use-words.ts';
import { EventForm } from './event-form.tsx';
import { kindIcons } from './event-icons.tsx';
import { wholeInWindow } from './event-popover.ts';
import classes from './timeline.module.css';

interface AddEventProps {
  readonly flow: Flow;
  readonly model: TimelineModel;
  readonly words: Words;
}

/** Adds an event where the playhead stands: first what, then the few things that must be known of it. */
export function AddEventButton(props: AddEventProps) {
  const t = useT();
  const [atMs, setAtMs] = useState<number | null>(null);
  const toggle = (): void => setAtMs(atMs === null ? playheadMs(props.model) : null);
  return (
    <AddEvent {...props} atMs={atMs} onClose={() => setAtMs(null)}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={toggle}
        aria-expanded={atMs !== null}
        aria-haspopup="dialog"
      >
        {t('simulator.add')}
      </Button>
    </AddEvent>
  );
}

/** The same where somebody pointed at the time line. */
export function AddAtPlace({
  x,
  ...props
}: AddEventProps & Omit<AddEventPopover, 'children'> & { readonly x: number }) {
  return (
    <AddEvent {...props} isPlace>
      <span className={classes['anchor']} style={{ insetInlineStart: x }} />
    </AddEvent>
  );
}

/** With the playhead at the start or the end the event goes after the last one, where it most often belongs. */
export function playheadMs({ events, untilMs, fromMs }: TimelineModel): number {
  const { steps, done } = rehearsalStore.getState();
  const inside = done > 0 && done < steps.length ? steps[done - 1]?.atMs : undefined;
  const lastMs = events.at(-1)?.atMs ?? fromMs;
  return inside ?? Math.min(lastMs + 3_600_000, Math.max(untilMs, lastMs));
}

interface AddEventPopover {
  /** Null while nothing is added. */
  readonly atMs: number | null;
  /** Whether it stands at a place of the time line rather than at a button. */
  readonly isPlace?: boolean;
  /** What is added, where that is known already. */
  readonly given?: EventKind | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What can be added, and what must be known of it, at a button or a place. */
export function AddEvent({
  flow,
  model,
  words,
  atMs,
  isPlace = false,
  given = null,
  onClose,
  children,
}: AddEventProps & AddEventPopover) {
  const t = useT();
  const [chosen, setKind] = useState<EventKind | null>(null);
  const kind = given ?? chosen;
  const close = (): void => {
    setKind(null);
    onClose();
  };
  return (
    <Popover
      opened={atMs !== null}
      onChange={(isOpen) => !isOpen && close()}
      position="top-start"
      middlewares={wholeInWindow}
      // A place is no button: what it opens is named by itself.
      withRoles={!isPlace}
      trapFocus
      returnFocus
      // Hidden with a place that is scrolled away, it would lose the focus and stay open.
      hideDetached={false}
      shadow="md"
      width={300}
      radius="md"
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown role="dialog" p={kind === null ? 4 : 'sm'} aria-label={t('simulator.add')}>
        {atMs !== null &&
          (kind === null ? (
            <KindList flow={flow} wording={words.wording} onChoose={setKind} />
          ) : (
            <EventForm
              flow={flow}
              words={words}
              kind={kind}
              initial={{ atMs, values: initialValues(kind, eventsOf(model.ticket)) }}
              openedMs={model.fromMs}
              earliestMs={model.fromMs}
              submit={t('simulator.event.put')}
              onCancel={close}
              onSubmit={(event) => {
                putEvent(model.ticket, event, { words, t });
                close();
              }}
            />
          ))}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Puts an event on the time line of a ticket. */
export function putEvent(
  ticket: string,
  event: ScenarioEvent,
  { words, t }: { readonly words: Words; readonly t: Translate },
): void {
  const atMs = msOf(event.at);
  changeScenario((scenario) => withEvent(scenario, ticket, event), atMs);
  announce(t('simulator.event.added', { at: words.moment(atMs), event: words.wording.sayEvent(event) }));
}

/** The events of a ticket as they are now. */
export function eventsOf(ticket: string): readonly ScenarioEvent[] {
  return rehearsalStore.getState().scenario?.events.filter((event) => event.ticket === ticket) ?? [];
}

function KindList(props: {
  readonly flow: Flow;
  readonly wording: Words['wording'];
  readonly onChoose: (kind: EventKind) => void;
}) {
  const { flow, wording, onChoose } = props;
  const t = useT();
  const kinds = eventKindsFor(flow);
  return (
    <ScrollArea.Autosize mah={320} type="auto">
      <Stack gap={6} p={4}>
        {eventGroups.map((group) => (
          <div key={group}>
            <Text size="xs" c="dimmed" px={6} pb={2} aria-hidden>
              {t(`simulator.group.${group}`)}
            </Text>
            <ul className={classes['kinds']} aria-label={t(`simulator.group.${group}`)}>
              {kinds
                .filter((kind) => kind.group === group)
                .map((kind) => {
                  const Icon = kindIcons[kind.id];
                  return (
                    <li key={kind.id}>
                      <UnstyledButton className={classes['kind']} onClick={() => onChoose(kind)}>
                        <Icon size={16} aria-hidden />
                        {sayEventKind(kind, wording, t)}
                      </UnstyledButton>
                    </li>
                  );
                })}
            </ul>
          </div>
        ))}
      </Stack>
    </ScrollArea.Autosize>
  );
}
