import { Button, Text, UnstyledButton } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Effect, Scenario, TraceCause, TraceEntry } from '@rung/kernel';
import IconBolt from '@tabler/icons-react/icons/IconBolt';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import IconClock from '@tabler/icons-react/icons/IconClock';
import IconCornerDownRight from '@tabler/icons-react/icons/IconCornerDownRight';
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { sayStep } from '../model/say-step.ts';
import type { Step, StepGroup } from '../model/steps.ts';
import { type ToldVisits, toldVisits } from '../model/visited-path.ts';
import { goTo, loadMore } from '../rehearsal.ts';
import { useRehearsal } from '../rehearsal-store.ts';
import type { Words } from '../use-words.ts';
import { VisitBadge } from '../visit-badge.tsx';
import { MatrixTable } from './matrix-table.tsx';
import classes from './trace.module.css';
import { hasReasons, WhyTable } from './why-table.tsx';

interface TracePaneProps {
  readonly flow: Flow;
  readonly scenario: Scenario;
  readonly words: Words;
  /** Shows a step on the canvas. */
  readonly onShowStep: (node: string) => void;
}

/** From so many instants on, those out of view are not laid out; their heights are then only guessed. */
const many = 60;

/** Everything that happened, by instant and cause, and why. Steps after the playhead are there already, but step back. */
export function TracePane({ flow, scenario, words, onShowStep }: TracePaneProps) {
  const t = useT();
  const groups = useRehearsal((state) => state.groups);
  const missing = useRehearsal((state) => state.served?.rows.missing ?? 0);
  const steps = useRehearsal((state) => state.steps);
  // Of the flow that the answer is about, as on the cards: an edit of it has not been run yet.
  const served = useRehearsal((state) => state.flow) ?? flow;
  const visits = useMemo(() => toldVisits(served, steps), [served, steps]);
  const list = useRef<HTMLDivElement>(null);
  useFollowedStep(list);
  const startMs = groups[0]?.atMs ?? 0;
  return (
    <section
      ref={list}
      className={classes['pane']}
      data-many={groups.length > many || undefined}
      aria-label={t('simulator.pane.trace')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {groups.length === 0 && (
        <Text size="sm" c="dimmed" p="sm">
          {t('simulator.trace.none')}
        </Text>
      )}
      {groups.map((group) => (
        <Group
          key={group.index}
          group={group}
          scenario={scenario}
          flow={flow}
          words={words}
          visits={visits}
          startMs={startMs}
          onShowStep={onShowStep}
        />
      ))}
      {missing > 0 && (
        <div className={classes['more']}>
          <Text size="xs" c="dimmed">
            {t('simulator.trace.more', { n: missing })}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => void loadMore()}>
            {t('simulator.trace.load')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Keeps the step at the playhead in view without taking the focus. */
function useFollowedStep(list: RefObject<HTMLElement | null>): void {
  const done = useRehearsal((state) => state.done);
  const groups = useRehearsal((state) => state.groups);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another answer are other elements
  useEffect(() => {
    const row = list.current?.querySelector(`[data-step="${done - 1}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [list, done, groups]);
}

interface GroupProps extends TracePaneProps {
  readonly group: StepGroup;
  readonly visits: readonly ToldVisits[];
  readonly startMs: number;
}

const Group = memo(function Group(props: GroupProps) {
  const { group, flow, scenario, words, visits, startMs, onShowStep } = props;
  const t = useT();
  return (
    <section className={classes['group']} aria-label={words.moment(group.atMs)}>
      <header className={classes['instant']}>
        <h2>{words.moment(group.atMs)}</h2>
        {group.atMs > startMs && (
          <Text size="xs" c="dimmed">
            {t('simulator.trace.after', { length: words.wording.sayDuration(group.atMs - startMs) })}
          </Text>
        )}
      </header>
      {group.rounds.map(({ causes, steps }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rounds of a trace never change places
        <div key={index}>
          {causes.map((cause) => (
            <Cause key={causeKey(cause)} cause={cause} scenario={scenario} words={words} />
          ))}
          <ol className={classes['steps']}>
            {steps.map((step) => (
              <StepRow
                key={step.index}
                flow={flow}
                step={step}
                words={words}
                visits={visits[step.index]}
                onShowStep={onShowStep}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
});

function causeKey(cause: TraceCause): string {
  return cause.kind === 'event'
    ? `event ${cause.id}`
    : `${cause.kind} ${cause.node} ${'outlet' in cause ? cause.outlet : cause.type}`;
}

const causeIcons = { event: IconBolt, timer: IconClock, derived: IconCornerDownRight } as const;

/** What set the steps below it off. Of an event from outside it is told what it said. */
function Cause({
  cause,
  scenario,
  words: { wording },
}: Pick<GroupProps, 'scenario' | 'words'> & { readonly cause: TraceCause }) {
  const Icon = causeIcons[cause.kind];
  const event = cause.kind === 'event' ? scenario.events.find(({ id }) => id === cause.id) : undefined;
  return (
    <p className={classes['cause']}>
      <Icon size={14} aria-hidden />
      <span>{event === undefined ? wording.sayTraceCause(cause) : wording.sayEvent(event)}</span>
    </p>
  );
}

interface StepRowProps extends Pick<GroupProps, 'flow' | 'words' | 'onShowStep'> {
  readonly step: Step;
  readonly visits: ToldVisits | undefined;
}

const noEffects: readonly Effect[] = [];

const StepRow = memo(function StepRow(props: StepRowProps) {
  const { flow, step, words, visits, onShowStep } = props;
  const t = useT();
  const place = useRehearsal(({ done }) =>
    done === step.index + 1 ? 'current' : done > step.index ? 'done' : 'ahead',
  );
  const [isOpen, setIsOpen] = useState(false);
  const { entry } = step;
  const node = nodeOf(entry);
  const own = visits?.own ?? null;
  const end = visits?.end ?? null;
  const effects = useRehearsal((state) => state.served?.result.effects) ?? noEffects;
  const sentence = sayStep(step, { t, wording: words.wording, flow, effects });
  return (
    <li
      className={classes['step']}
      data-step={step.index}
      data-place={place}
      aria-current={place === 'current' ? 'step' : undefined}
    >
      <div className={classes['line']}>
        <UnstyledButton
          className={classes['sentence']}
          onClick={() => {
            goTo(step.index + 1);
            if (node !== null) onShowStep(node);
          }}
        >
          <span className={classes['mark']}>
            {own === null ? null : <VisitBadge visits={String(own)} ahead={place === 'ahead'} />}
            {node === null ? <IconClock size={14} aria-hidden /> : null}
          </span>
          <span>
            {sentence}
            {end === null ? null : (
              <span className={classes['end']}>
                <VisitBadge visits={String(end.number)} ahead={place === 'ahead'} />
                {words.wording.sayTitle(flow, end.node)}
              </span>
            )}
          </span>
        </UnstyledButton>
        {hasReasons(entry) && (
          <UnstyledButton
            className={classes['whyButton']}
            aria-expanded={isOpen}
            aria-label={t('simulator.trace.why.of', { sentence })}
            onClick={() => setIsOpen(!isOpen)}
          >
            <IconChevronRight size={12} aria-hidden data-open={isOpen || undefined} />
            {t('simulator.trace.why')}
          </UnstyledButton>
        )}
      </div>
      {isOpen && <WhyTable entry={entry} words={words} />}
      {isOpen && entry.step === 'matrix' && <MatrixTable flow={flow} entry={entry} words={words} />}
    </li>
  );
});

/** The step of the drawing that an entry is about. */
function nodeOf(entry: TraceEntry): string | null {
  return entry.step === 'clock' ? null : entry.node;
}
