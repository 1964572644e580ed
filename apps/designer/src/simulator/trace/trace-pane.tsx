import { Button, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Scenario, TraceCause } from '@rung/kernel';
import IconBolt from '@tabler/icons-react/icons/IconBolt';
import IconClock from '@tabler/icons-react/icons/IconClock';
import IconCornerDownRight from '@tabler/icons-react/icons/IconCornerDownRight';
import { memo, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useT } from '../../i18n/use-t.ts';
import type { ServedThread } from '../model/served.ts';
import type { StepGroup } from '../model/steps.ts';
import { partsOf, type StepThreads, stepThreads } from '../model/threads.ts';
import { type ToldVisits, toldVisits } from '../model/visited-path.ts';
import { loadMore } from '../rehearsal.ts';
import { useRehearsal } from '../rehearsal-store.ts';
import { threadStep } from '../say-thread.ts';
import { ThreadBadge, threadStyle } from '../thread-badge.tsx';
import type { Words } from '../use-words.ts';
import { StepRow } from './step-row.tsx';
import classes from './trace.module.css';

interface TracePaneProps {
  readonly flow: Flow;
  readonly scenario: Scenario;
  readonly words: Words;
  /** Shows a step on the canvas. */
  readonly onShowStep: (node: string) => void;
}

/** From so many instants on, those out of view are not laid out; their heights are then only guessed. */
const many = 60;

/** Everything that happened, by instant, cause and side thread, and why. Steps after the playhead are there already, but step back. */
export function TracePane({ flow, scenario, words, onShowStep }: TracePaneProps) {
  const t = useT();
  const groups = useRehearsal((state) => state.groups);
  const missing = useRehearsal((state) => state.served?.missingLines ?? 0);
  const steps = useRehearsal((state) => state.steps);
  // Of the flow that the answer is about, as on the cards: an edit of it has not been run yet.
  const served = useRehearsal((state) => state.flow) ?? flow;
  const visits = useMemo(() => toldVisits(served, steps), [served, steps]);
  const threads = useThreads(groups);
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
          threads={threads}
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

const noThreads: readonly ServedThread[] = [];

function useThreads(groups: readonly StepGroup[]): ReadonlyMap<number, StepThreads> {
  const all = useRehearsal((state) => state.served?.timeLine.threads) ?? noThreads;
  const ticket = useRehearsal((state) => state.ticket);
  return useMemo(
    () =>
      stepThreads(
        groups,
        all.filter((thread) => thread.ticket === ticket),
      ),
    [groups, all, ticket],
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
  readonly threads: ReadonlyMap<number, StepThreads>;
  readonly startMs: number;
}

const Group = memo(function Group(props: GroupProps) {
  const { group, flow, scenario, words, visits, threads, startMs, onShowStep } = props;
  const t = useT();
  const after = words.wording.sayDuration(group.atMs - startMs);
  return (
    <section className={classes['group']} aria-label={words.moment(group.atMs)}>
      <header className={classes['instant']}>
        <h2>{words.moment(group.atMs)}</h2>
        {group.atMs > startMs && (
          <Text size="xs" c="dimmed" title={t('simulator.trace.after.help', { length: after })}>
            {t('simulator.trace.after', { length: after })}
          </Text>
        )}
      </header>
      {group.rounds.map((round, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rounds of a trace never change places
        <div key={index}>
          {round.causes.map((cause) => (
            <Cause key={causeKey(cause)} cause={cause} scenario={scenario} words={words} />
          ))}
          {partsOf(round, threads).map(({ thread, steps }) => {
            const rows = steps.map((step) => (
              <StepRow
                key={step.index}
                flow={flow}
                step={step}
                words={words}
                visits={visits[step.index]}
                opens={threads.get(step.index)?.opens ?? null}
                onShowStep={onShowStep}
              />
            ));
            return thread === null ? (
              <ol key={steps[0]?.index} className={classes['steps']}>
                {rows}
              </ol>
            ) : (
              <ThreadPart key={steps[0]?.index} thread={thread} flow={flow} words={words}>
                {rows}
              </ThreadPart>
            );
          })}
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

interface ThreadPartProps extends Pick<GroupProps, 'flow' | 'words'> {
  readonly thread: ServedThread;
  readonly children: ReactNode;
}

/** What a side thread did at an instant, beside its colour and below its number and name. */
function ThreadPart({ thread, flow, words: { wording }, children }: ThreadPartProps) {
  const t = useT();
  const served = useRehearsal((state) => state.flow) ?? flow;
  const { number } = thread;
  const name = t('simulator.thread', { number, step: threadStep(thread, { flow: served, wording, t }) });
  return (
    <div className={classes['thread']} style={threadStyle(thread)} data-thread={number}>
      <p className={classes['threadName']}>
        <ThreadBadge thread={thread} />
        <span>{name}</span>
      </p>
      <ol className={classes['steps']} aria-label={name}>
        {children}
      </ol>
    </div>
  );
}
