import type { Flow } from '@rung/flow';
import type { TicketStatus } from '@rung/kernel';

type Clock = NonNullable<Flow['clocks']>[string];
/** What a clock measures. */
export type Measure = Clock['measure'];
type Reopen = NonNullable<Clock['reopen']>;

interface MeasureDefaults {
  /** Statuses that pause it where the clock names none (language.md 2, Clocks). */
  readonly pause: readonly TicketStatus[];
  readonly reopen: Reopen;
  /** The language fixes the value: what the clock says is reported and left out. */
  readonly fixed?: 'pause' | 'reopen';
}

/**
 * `resolution` and `agentWork` count one piece of work, so they resume. First response never restarts, and total
 * resolution counts the gap by definition. A measure whose cycles begin with an event of their own (an unanswered
 * message, a tier entry, a request) keeps its last cycle closed: an empty one would breach with nothing to answer.
 * What is owed from the start of every episode begins again.
 */
const measureDefaults: Readonly<Record<Measure, MeasureDefaults>> = {
  firstResponse: { pause: [], reopen: 'keep', fixed: 'reopen' },
  nextReply: { pause: [], reopen: 'keep' },
  periodicUpdate: { pause: [], reopen: 'restart' },
  resolution: { pause: ['pending_customer'], reopen: 'resume' },
  agentWork: { pause: ['on_hold_internal', 'on_hold_third_party', 'pending_customer'], reopen: 'resume' },
  totalResolution: { pause: [], reopen: 'total', fixed: 'pause' },
  assignment: { pause: [], reopen: 'restart' },
  acknowledgement: { pause: [], reopen: 'keep' },
  tierTime: { pause: [], reopen: 'keep' },
  approval: { pause: [], reopen: 'keep' },
  vendor: { pause: [], reopen: 'keep' },
  followUp: { pause: [], reopen: 'keep' },
  custom: { pause: [], reopen: 'restart' },
};

/** Statuses that pause a clock, sorted: its own, else its measure's. */
export function pauseStatuses({ measure, pause }: Clock): string[] {
  const defaults = measureDefaults[measure];
  const statuses = defaults.fixed === 'pause' ? defaults.pause : (pause ?? defaults.pause);
  return [...new Set<string>(statuses)].sort();
}

/** What a reopening does with a clock: its own word, else its measure's. */
export function reopenRule({ measure, reopen }: Clock): Reopen {
  const defaults = measureDefaults[measure];
  return defaults.fixed === 'reopen' ? defaults.reopen : (reopen ?? defaults.reopen);
}

/** The setting of a clock that its measure fixes and that says something else, or null. */
export function ignoredSetting(clock: Clock): 'pause' | 'reopen' | null {
  const { fixed, pause, reopen } = measureDefaults[clock.measure];
  if (fixed === 'reopen') return (clock.reopen ?? reopen) === reopen ? null : 'reopen';
  if (fixed === 'pause') return (clock.pause ?? pause).length === 0 ? null : 'pause';
  return null;
}
