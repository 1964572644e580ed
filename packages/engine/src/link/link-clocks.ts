import type { Policy } from '@rung/policy';
import { alwaysOpen, type LinkedCalendar } from '../calendar/linked-calendar.ts';

type PolicyClock = Policy['clocks'][string];

/** What a clock belongs to: the ticket, a tier entry, or a side thread. */
type ClockScope = 'ticket' | 'entry' | 'approval' | 'external' | 'followUp';

/** A row of a clock's table. */
interface LinkedRow {
  readonly id: string;
  readonly when: number | null;
  readonly target: Target;
}

/** A length of counted time. */
interface Target {
  readonly ms: number;
  readonly calendar: LinkedCalendar;
}

/** A point of counted time short of the target, at which an outlet fires. */
export interface Threshold {
  readonly id: string;
  /** Counted time at which it lies, for a target. */
  readonly at: (targetMs: number) => number;
}

/** A declared clock with its calendars. */
export interface LinkedClock {
  readonly id: string;
  readonly clock: PolicyClock;
  readonly scope: ClockScope;
  readonly rows: readonly LinkedRow[];
  readonly rowById: ReadonlyMap<string, LinkedRow>;
  /** No row has a condition: the first one always holds. */
  readonly fixed: boolean;
  /** What it counts on while no row holds: the first row's calendar. */
  readonly idle: LinkedCalendar;
  readonly thresholds: readonly Threshold[];
  readonly pause: ReadonlySet<string>;
  /** Counts only in the hours of the tier where its rows say `always` (acknowledgement and tier time). */
  readonly tierHours: boolean;
}

const scopes: Readonly<Record<PolicyClock['measure'], ClockScope>> = {
  firstResponse: 'ticket',
  nextReply: 'ticket',
  periodicUpdate: 'ticket',
  resolution: 'ticket',
  agentWork: 'ticket',
  totalResolution: 'ticket',
  assignment: 'ticket',
  acknowledgement: 'entry',
  tierTime: 'entry',
  approval: 'approval',
  vendor: 'external',
  followUp: 'followUp',
  custom: 'ticket',
};

/** Where a cycle of a clock begins and ends with. */
function scopeOf({ measure, from }: PolicyClock): ClockScope {
  return from === 'tierEntered' ? 'entry' : scopes[measure];
}

function linkThreshold(threshold: PolicyClock['thresholds'][number]): Threshold {
  const { id } = threshold;
  if ('percent' in threshold) {
    const { percent } = threshold;
    return { id, at: (targetMs) => Math.ceil((targetMs * percent) / 100) };
  }
  if ('countedMs' in threshold) {
    const { countedMs } = threshold;
    return { id, at: () => countedMs };
  }
  const { remainingMs } = threshold;
  return { id, at: (targetMs) => targetMs - remainingMs };
}

/** Declared clocks by id, in order of id. */
export function linkClocks(
  policy: Policy,
  calendars: ReadonlyMap<string, LinkedCalendar>,
): ReadonlyMap<string, LinkedClock> {
  const linkRow = ({ id, when, targetMs, calendar }: PolicyClock['targets'][number]): LinkedRow => ({
    id,
    when,
    target: { ms: targetMs, calendar: calendars.get(calendar) ?? alwaysOpen },
  });
  const linkClock = ([id, clock]: readonly [string, PolicyClock]): readonly [string, LinkedClock] => {
    const rows = clock.targets.map(linkRow);
    return [
      id,
      {
        id,
        clock,
        scope: scopeOf(clock),
        rows,
        rowById: new Map(rows.map((row) => [row.id, row])),
        fixed: rows.every(({ when }) => when === null),
        idle: rows[0]?.target.calendar ?? alwaysOpen,
        thresholds: clock.thresholds.map(linkThreshold),
        pause: new Set(clock.pause),
        tierHours: clock.measure === 'acknowledgement' || clock.measure === 'tierTime',
      },
    ];
  };
  return new Map(
    Object.entries(policy.clocks)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(linkClock),
  );
}
