import { Badge, Button, Group, SegmentedControl, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { Tip } from '../theme/tip.tsx';
import { simulatorCommands } from './commands.ts';
import { Controls } from './controls.tsx';
import classes from './dock.module.css';
import { TicketPane } from './form/ticket-pane.tsx';
import { FullScreenButton } from './full-screen-button.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { leaveRehearsal } from './rehearsal.ts';
import { useRehearsal } from './rehearsal-store.ts';
import type { Serve } from './rehearse.ts';
import { FirstTicket, TicketChooser } from './ticket-chooser.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { TracePane } from './trace/trace-pane.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useRehearsing } from './use-rehearsing.ts';
import { useWords, type Words } from './use-words.ts';

/** What the dock needs from whoever mounts it. It fills its parent; below an `EditorContext` only. */
export interface SimulatorDockProps {
  /** Runs a scenario on the draft; `serve` of `serve.ts` asks the server. */
  readonly serve: Serve;
  /** Opens the form that keeps the ticket as a scenario. */
  readonly onKeep: () => void;
}

const panes = ['ticket', 'timeline', 'steps'] as const;
type Pane = (typeof panes)[number];

/** A debugger for tickets: what a ticket is like, what happens to it over time, and every step with its reasons. */
export function SimulatorDock({ serve, onKeep }: SimulatorDockProps) {
  const t = useT();
  const editor = useEditor();
  const flow = useEditorState((state) => state.flow);
  const words = useWords(flow);
  const again = useRehearsing(serve);
  const commands = useMemo(() => simulatorCommands(again), [again]);
  useCommands(commands);
  const scenario = useRehearsal((state) => state.scenario);
  const problem = useRehearsal((state) => state.problem);
  const [pane, setPane] = useState<Pane>('timeline');
  const isEmpty = useRehearsal(
    ({ source }) => source.kind === 'made' && source.title === 'simulator.sample.empty',
  );
  useEffect(() => {
    // Of an empty ticket there is nothing to see before it has been filled in.
    if (isEmpty) setPane('ticket');
  }, [isEmpty]);
  const showStep = (node: string): void => editor.select([node]);
  const dock = useRef<HTMLElement>(null);
  const hasTicket = scenario !== null;
  const hadTicket = useRef(hasTicket);
  const isFull = useFullScreen(dock, hasTicket);
  useEffect(() => {
    // The button that chose the ticket, or left it, is gone.
    const isOther = hadTicket.current !== hasTicket;
    hadTicket.current = hasTicket;
    if ((hasTicket || isOther) && document.activeElement === document.body)
      dock.current?.focus({ preventScroll: true });
  }, [hasTicket]);
  return (
    <section
      ref={dock}
      className={classes['dock']}
      data-region="simulator"
      data-full={isFull}
      tabIndex={-1}
      aria-label={t('simulator.title')}
    >
      {scenario === null ? (
        <FirstTicket flow={flow} />
      ) : (
        <>
          <Header flow={flow} words={words} onKeep={onKeep} />
          {problem !== null && (
            <ProblemNotice
              problem={problem}
              flow={flow}
              words={words}
              onShowStep={showStep}
              onAgain={again}
            />
          )}
          <SegmentedControl
            className={classes['switch']}
            size="xs"
            aria-label={t('simulator.pane.choose')}
            data={panes.map((value) => ({ value, label: t(`simulator.pane.${value}`) }))}
            value={pane}
            onChange={setPane}
          />
          <div className={classes['panes']} data-pane={pane}>
            <div data-of="ticket">
              <TicketPane flow={flow} scenario={scenario} words={words} />
            </div>
            <div data-of="timeline">
              <Timeline flow={flow} scenario={scenario} words={words} />
            </div>
            <div data-of="steps">
              <TracePane flow={flow} scenario={scenario} words={words} onShowStep={showStep} />
            </div>
          </div>
        </>
      )}
    </section>
  );
}

interface HeaderProps {
  readonly flow: Flow;
  readonly words: Words;
  readonly onKeep: () => void;
}

function Header({ flow, words, onKeep }: HeaderProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const hasAnswer = useRehearsal((state) => state.served !== null);
  return (
    <header className={classes['header']}>
      <Group gap={4} wrap="nowrap">
        <TicketChooser flow={flow} />
      </Group>
      <Controls words={words} />
      <State />
      {!readOnly && (
        <Button size="compact-sm" variant="default" disabled={!hasAnswer} onClick={onKeep}>
          {t('simulator.keep')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={leaveRehearsal}>
        {t('simulator.leave')}
      </Button>
      <FullScreenButton />
    </header>
  );
}

/** Which draft and which policy the answer is about, and that an edit has brought another one. */
function State() {
  const t = useT();
  const isRunning = useRehearsal((state) => state.isRunning);
  const updates = useRehearsal((state) => state.updates);
  const rev = useRehearsal((state) => state.servedRev);
  const digest = useRehearsal((state) => state.served?.digest ?? null);
  return (
    <Group gap={8} wrap="nowrap" className={classes['state']}>
      <Text size="xs" c="dimmed" role="status" className={classes['running']}>
        {isRunning ? t('simulator.running') : ''}
      </Text>
      {updates > 0 && !isRunning && (
        <Badge key={updates} size="sm" className={classes['updated']} role="status">
          {t('simulator.updated')}
        </Badge>
      )}
      {rev !== null && digest !== null && (
        <Tip
          label={`${t('simulator.digest.help', { digest })} ${t('simulator.harmless')}`}
          multiline
          maw={360}
        >
          <Text size="xs" c="dimmed" truncate tabIndex={0} className={classes['digest']}>
            {t('simulator.nothingSent')} · {t('simulator.revision', { rev })}
          </Text>
        </Tip>
      )}
    </Group>
  );
}
