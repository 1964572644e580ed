import { Collapse, Select, Stack, Switch, Text, Textarea, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Flow } from '@rung/flow';
import type { Scenario, ScenarioEvent } from '@rung/kernel';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { useMemo } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { withChangedEvent, withEnd, withField, withMovedEvent } from '../model/draft.ts';
import { fieldTextOf, msOf, msOfFieldText } from '../model/instants.ts';
import { type TicketField, ticketForm } from '../model/ticket-fields.ts';
import { changeScenario, viewTicket } from '../rehearsal.ts';
import { useRehearsal } from '../rehearsal-store.ts';
import type { Words } from '../use-words.ts';
import { DateTimeInput } from './date-time-input.tsx';
import classes from './ticket-pane.module.css';
import { ValueInput } from './value-input.tsx';

interface TicketPaneProps {
  readonly flow: Flow;
  readonly scenario: Scenario;
  readonly words: Words;
}

/** What the ticket is like when it is opened: first what the policy looks at, the rest folded away. */
export function TicketPane({ flow, scenario, words }: TicketPaneProps) {
  const t = useT();
  const ticket = useRehearsal((state) => state.ticket);
  const form = useMemo(() => ticketForm(flow), [flow]);
  const [isUnfolded, { toggle }] = useDisclosure(false);
  const values = scenario.tickets.find(({ id }) => id === ticket)?.fields ?? {};
  const opening = scenario.events.find((event) => event.ticket === ticket);
  const given = form.others.filter(({ path }) => Object.hasOwn(values, path));
  const folded = form.others.filter(({ path }) => !Object.hasOwn(values, path));
  const input = ({ path, declaration }: TicketField) => (
    <ValueInput
      key={path}
      path={path}
      declaration={declaration}
      value={values[path]}
      words={words}
      onChange={(value) => changeScenario((present) => withField(present, ticket, { path, value }))}
    />
  );
  return (
    <section className={classes['pane']} aria-label={t('simulator.pane.ticket')} tabIndex={-1}>
      <Stack gap="xs">
        {scenario.tickets.length > 1 && (
          <Select
            size="xs"
            label={t('simulator.which')}
            data={scenario.tickets.map(({ id }) => id)}
            allowDeselect={false}
            value={ticket}
            onChange={(id) => id !== null && viewTicket(id)}
          />
        )}
        <Times opening={opening} scenario={scenario} words={words} />
        {opening?.type === 'ticket.created' && <Message opening={opening} />}
        <Text component="h2" size="xs" fw={600} mt={4}>
          {t('simulator.form.read')}
        </Text>
        {form.read.length === 0 && (
          <Text size="xs" c="dimmed">
            {t('simulator.form.readNone')}
          </Text>
        )}
        {[...form.read, ...given].map(input)}
        <UnstyledButton className={classes['fold']} onClick={toggle} aria-expanded={isUnfolded}>
          <IconChevronRight size={14} aria-hidden data-open={isUnfolded || undefined} />
          {t('simulator.form.others', { n: folded.length })}
        </UnstyledButton>
        <Collapse expanded={isUnfolded}>
          <Stack gap="xs">{isUnfolded && folded.map(input)}</Stack>
        </Collapse>
      </Stack>
    </section>
  );
}

interface TimesProps extends Omit<TicketPaneProps, 'flow'> {
  readonly opening: ScenarioEvent | undefined;
}

function Times({ opening, scenario, words }: TimesProps) {
  const t = useT();
  const untilMs = msOf(scenario.until ?? '');
  const at = (ms: number): string => (Number.isNaN(ms) ? '' : fieldTextOf(ms, words.zone));
  return (
    <>
      {opening !== undefined && (
        <DateTimeInput
          size="xs"
          label={t('simulator.form.opened')}
          value={at(msOf(opening.at))}
          onChange={(local) => {
            const ms = msOfFieldText(local ?? '', words.zone);
            if (ms !== null) changeScenario((present) => withMovedEvent(present, opening.id, ms));
          }}
        />
      )}
      <DateTimeInput
        size="xs"
        label={t('simulator.form.watched')}
        value={at(untilMs)}
        onChange={(local) => {
          const ms = msOfFieldText(local ?? '', words.zone);
          if (ms !== null) changeScenario((present) => withEnd(present, ms));
        }}
      />
    </>
  );
}

const firstMessage = { role: 'customer', public: true, automated: false, text: '' } as const;

/** A first message starts the clocks that measure an answer, so it can be left out as well as filled in. */
function Message({
  opening,
}: {
  readonly opening: Extract<ScenarioEvent, { readonly type: 'ticket.created' }>;
}) {
  const t = useT();
  const { message, ...without } = opening;
  return (
    <>
      <Switch
        size="xs"
        label={t('simulator.form.withMessage')}
        checked={message !== undefined}
        onChange={(event) => {
          const next = event.currentTarget.checked ? { ...without, message: firstMessage } : without;
          changeScenario((present) => withChangedEvent(present, opening.id, next));
        }}
      />
      {message !== undefined && (
        <Textarea
          size="xs"
          autosize
          minRows={2}
          maxRows={6}
          label={t('simulator.form.message')}
          value={message.text}
          onChange={(event) => {
            const next = { ...opening, message: { ...message, text: event.currentTarget.value } };
            changeScenario((present) => withChangedEvent(present, opening.id, next));
          }}
        />
      )}
    </>
  );
}
