import { SegmentedControl } from '@mantine/core';
import type { ConfigByKind } from '@rung/flow';
import { escalationTypes } from '@rung/kernel';
import { useRef } from 'react';
import { ConditionField } from '../../condition/condition-field.tsx';
import { ChoiceField, ManyField, RadioField, SwitchField } from '../../inspector/fields/choice-field.tsx';
import { DurationField } from '../../inspector/fields/duration-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { PartField } from '../../inspector/fields/part-field.tsx';
import { ReasonField } from '../../inspector/fields/reason-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { More } from '../shared/more.tsx';
import { put, textOrNone } from '../shared/put.ts';
import { sayOutlet } from '../shared/say-threshold.ts';
import { alsoHappens } from './also-called.ts';
import { eventGroups } from './event-groups.ts';
import { TriggerPlace } from './trigger-place.tsx';
import { withEvents } from './with-events.ts';

type TriggerConfig = ConfigByKind['trigger'];
type Latch = NonNullable<TriggerConfig['latch']>;

const modes = ['interrupting', 'intake', 'side'] as const;

/** When a path begins, under which condition, how often, and what it may do. */
export function TriggerForm(props: FormProps<'trigger'>) {
  const { config, onChange } = props;
  const { t, wording } = useSpeech();
  return (
    <>
      <StartFields {...props} />
      <ConditionField
        at="when"
        label={t('trigger.when')}
        value={config.when}
        none={t('trigger.whenNone')}
        onCommit={(when) => onChange(put(config, 'when', when))}
      />
      <RadioField
        at="mode"
        label={t('trigger.mode')}
        value={config.mode}
        choices={modes.map((mode) => ({
          value: mode,
          label: t(`trigger.mode.${mode}`),
          hint: t(`trigger.mode.${mode}.hint`),
        }))}
        onChange={(mode) => onChange({ ...config, mode })}
      />
      <LatchFields {...props} />
      <ReasonField
        at="reason"
        label={t('trigger.reason')}
        hint={t('trigger.reasonHint')}
        value={config.reason}
        usual={props.nodeId}
        onCommit={(text) => onChange(put(config, 'reason', textOrNone(text)))}
      />
      <ChoiceField
        at="type"
        label={t('form.escalationType')}
        none={t('form.escalationTypeNone')}
        value={config.type}
        choices={escalationTypes.map((value) => ({
          value,
          label: wording.sayTerm('escalationType', value) ?? value,
        }))}
        onChange={(type) => onChange(put(config, 'type', type))}
      />
      <More label={t('form.more')} open={config.neverSuppress === true || config.unattended === true}>
        <TriggerPlace nodeId={props.nodeId} />
        <SwitchField
          at="neverSuppress"
          label={t('trigger.neverSuppress')}
          hint={t('trigger.neverSuppressHint')}
          checked={config.neverSuppress === true}
          onChange={(checked) => onChange(put(config, 'neverSuppress', checked ? true : undefined))}
        />
        <SwitchField
          at="unattended"
          label={t('trigger.unattended')}
          hint={t('trigger.unattendedHint')}
          checked={config.unattended === true}
          onChange={(checked) => onChange(put(config, 'unattended', checked ? true : undefined))}
        />
      </More>
    </>
  );
}

/** What it listens to: events, or a clock. */
function StartFields({ flow, nodeId, config, onChange, readOnly }: FormProps<'trigger'>) {
  const speech = useSpeech();
  const { t, wording } = speech;
  const { outlet } = config;
  /** The trigger whose latch came with the events that were chosen here. */
  const latchOurs = useRef<string | null>(null);
  const outletsOf = (clock: string): readonly string[] => [
    ...(flow.clocks?.[clock]?.thresholds ?? []).map(({ id }) => id),
    'breached',
  ];
  const listen = (to: string): void => {
    const clock = Object.keys(flow.clocks ?? {})[0] ?? 'resolution';
    if (to === 'clock') onChange({ ...config, events: [], outlet: { clock, at: 'breached' } });
    else onChange({ ...put(config, 'outlet', undefined), events: ['ticket.created'] });
  };
  const hear = (chosen: readonly string[]): void => {
    const events = eventGroups.flatMap(({ events: all }) => all).filter((one) => chosen.includes(one));
    const next = withEvents(config, events, latchOurs.current === nodeId);
    latchOurs.current = next.isLatchOurs ? nodeId : null;
    onChange(next.config);
  };
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('trigger.listen')}
        value={outlet === undefined ? 'events' : 'clock'}
        readOnly={readOnly}
        data={[
          { value: 'events', label: t('trigger.listen.events') },
          { value: 'clock', label: t('trigger.listen.clock') },
        ]}
        onChange={listen}
      />
      {outlet === undefined ? (
        <ManyField
          at="events"
          label={t('trigger.events')}
          values={config.events}
          placeholder={t('trigger.eventsPlaceholder')}
          choices={eventGroups.map(({ group, events }) => ({
            group: t(`trigger.group.${group}`),
            items: events.map((value) => ({
              value,
              label: wording.sayTerm('event', value) ?? value,
              also: alsoHappens[value]?.[wording.language] ?? '',
            })),
          }))}
          onChange={hear}
        />
      ) : (
        <>
          <PartField
            at="outlet/clock"
            part="clocks"
            label={t('trigger.clock')}
            value={outlet.clock}
            onChange={(clock, made) =>
              clock !== undefined && onChange({ ...config, outlet: { clock, at: 'breached' } }, made)
            }
          />
          <ChoiceField
            at="outlet/at"
            label={t('trigger.clockAt')}
            hint={t('trigger.clockHint')}
            value={outlet.at}
            choices={outletsOf(outlet.clock).map((at) => ({
              value: at,
              label: sayOutlet(flow.clocks?.[outlet.clock], at, speech),
            }))}
            onChange={(at) => at !== undefined && onChange({ ...config, outlet: { ...outlet, at } })}
          />
        </>
      )}
    </>
  );
}

const latches = [
  'oncePerEpisode',
  'oncePerTicket',
  'rearmWhenFalse',
  'every',
  'everyTime',
  'perCycle',
] as const;

function latchOf(kind: Latch['kind']): Latch {
  return kind === 'every' ? { kind, interval: 'PT1H', max: 3 } : { kind };
}

/** How often it may fire. */
function LatchFields({ config, onChange }: FormProps<'trigger'>) {
  const { t } = useSpeech();
  const onClock = config.outlet !== undefined;
  const latch = config.latch ?? { kind: onClock ? 'perCycle' : 'oncePerEpisode' };
  const offered = latches.filter((kind) => onClock || kind !== 'perCycle' || latch.kind === kind);
  return (
    <>
      <ChoiceField
        at="latch"
        label={t('trigger.latch')}
        hint={t(`trigger.latch.${latch.kind}.hint`)}
        value={latch.kind}
        choices={offered.map((value) => ({ value, label: t(`trigger.latch.${value}`) }))}
        onChange={(kind) => kind !== undefined && onChange({ ...config, latch: latchOf(kind) })}
      />
      {latch.kind === 'every' && (
        <>
          <DurationField
            at="latch/interval"
            label={t('trigger.interval')}
            value={latch.interval}
            onCommit={(interval) =>
              interval !== undefined && onChange({ ...config, latch: { ...latch, interval } })
            }
          />
          <NumberField
            at="latch/max"
            label={t('trigger.max')}
            value={latch.max}
            whole
            min={1}
            onCommit={(max) => max !== undefined && onChange({ ...config, latch: { ...latch, max } })}
          />
        </>
      )}
      {latch.kind === 'rearmWhenFalse' && (
        <ConditionField
          at="latch/rearm"
          label={t('trigger.rearm')}
          value={latch.rearm}
          none={t('trigger.rearmNone')}
          onCommit={(rearm) => onChange({ ...config, latch: put(latch, 'rearm', rearm) })}
        />
      )}
    </>
  );
}
