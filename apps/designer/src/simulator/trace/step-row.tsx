import { UnstyledButton } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Effect, TraceEntry } from '@rung/kernel';
import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import IconClock from '@tabler/icons-react/icons/IconClock';
import { memo, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { saidText } from '../model/said-text.ts';
import { tellStep } from '../model/say-step.ts';
import type { ServedThread } from '../model/served.ts';
import type { Step } from '../model/steps.ts';
import type { ToldVisits } from '../model/visited-path.ts';
import { goTo } from '../rehearsal.ts';
import { useRehearsal } from '../rehearsal-store.ts';
import { ThreadBadge } from '../thread-badge.tsx';
import type { Words } from '../use-words.ts';
import { VisitBadge } from '../visit-badge.tsx';
import { MatrixTable } from './matrix-table.tsx';
import classes from './trace.module.css';
import { hasReasons, WhyTable } from './why-table.tsx';

interface StepRowProps {
  readonly flow: Flow;
  readonly words: Words;
  /** Shows a step on the canvas. */
  readonly onShowStep: (node: string) => void;
  readonly step: Step;
  readonly visits: ToldVisits | undefined;
  /** The side thread that begins with it. */
  readonly opens: ServedThread | null;
}

const noEffects: readonly Effect[] = [];

/** One thing that happened: pressed, the playhead goes there; with its reasons below, where it has any. */
export const StepRow = memo(function StepRow(props: StepRowProps) {
  const { flow, step, words, visits, opens, onShowStep } = props;
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
  const ticketLanguage = useRehearsal(
    ({ scenario, ticket }) => scenario?.tickets.find(({ id }) => id === ticket)?.fields['ticket.language'],
  );
  const said = saidText(step, { flow, words, effects, ticketLanguage });
  const { sentence, came } = tellStep(step, { t, wording: words.wording, flow });
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
            {came.map((effect, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what came of a step never changes places
              <span key={place} className={classes['came']}>
                <IconArrowRight size={12} aria-hidden />
                {effect}
              </span>
            ))}
            {end === null ? null : (
              <span className={classes['end']}>
                <VisitBadge visits={String(end.number)} ahead={place === 'ahead'} />
                {words.wording.sayTitle(flow, end.node)}
              </span>
            )}
            {opens === null ? null : (
              <span className={classes['end']}>
                <ThreadBadge thread={opens} />
                {t('simulator.thread.opens', { number: opens.number })}
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
      {said === null ? null : (
        <blockquote className={classes['said']} lang={said.language} dir="auto">
          {said.text}
        </blockquote>
      )}
      {isOpen && <WhyTable entry={entry} words={words} />}
      {isOpen && entry.step === 'matrix' && <MatrixTable flow={flow} entry={entry} words={words} />}
    </li>
  );
});

/** The step of the drawing that an entry is about. */
function nodeOf(entry: TraceEntry): string | null {
  return entry.step === 'clock' ? null : entry.node;
}
