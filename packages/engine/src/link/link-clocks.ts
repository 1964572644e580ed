import { compareText } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { alwaysOpen, type LinkedCalendar } from '../calendar/linked-calendar.ts';
import { type Face, faceOf, type Threshold } from '../clocks/cycle.ts';
import { type Facts, hasOpened } from '../clocks/facts.ts';
import { type Measure, measures } from '../clocks/measures.ts';

type PolicyClock = Policy['clocks'][string];

/** What a clock belongs to: the ticket, a tier entry, or a side thread. */
type ClockScope = 'ticket' | 'entry' | 'approval' | 'external' | 'followUp';

/** A row of a clock's table. */
interface LinkedRow {
  readonly id: string;
  readonly when: number | null;
  readonly face: Face;
}

/** A declared clock with its calendars. */
export interface LinkedClock {
  readonly id: string;
  readonly clock: PolicyClock;
  readonly measure: Measure;
  /** What begins or ends its cycles. */
  readonly heeds: Facts;
  readonly scope: ClockScope;
  readonly rows: readonly LinkedRow[];
  readonly rowById: ReadonlyMap<string, LinkedRow>;
  /** No row has a condition: the first one always holds. */
  readonly fixed: boolean;
  /** What it counts on while no row holds: the first row's calendar, without a target. */
  readonly idle: Face;
  readonly pause: ReadonlySet<string>;
  /** Counts only in the hours of the tier where its rows say `always` (acknowledgement and tier time). */
  readonly tierHours: boolean;
  /** The `sla` nodes that attach it. */
  readonly slas: readonly string[];
  /** Whether its rows or its pause have conditions. */
  readonly asks: boolean;
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

function heededBy({ startsBy, metBy, cancelledBy, reopens }: Measure): Facts {
  return startsBy | metBy | cancelledBy | (reopens ? hasOpened : 0);
}

/** Where a cycle of a clock begins and ends with. */
function scopeOf({ measure, from }: PolicyClock): ClockScope {
  return from === 'tierEntered' ? 'entry' : scopes[measure];
}

function linkThreshold(threshold: PolicyClock['thresholds'][number], targetMs: number): Threshold {
  const { id } = threshold;
  if ('percent' in threshold) return { id, countedMs: Math.ceil((targetMs * threshold.percent) / 100) };
  if ('countedMs' in threshold) return { id, countedMs: threshold.countedMs };
  return { id, countedMs: targetMs - threshold.remainingMs };
}

function slasOf({ nodes }: Policy): ReadonlyMap<string, readonly string[]> {
  const slas = new Map<string, string[]>();
  for (const [id, node] of Object.entries(nodes)) {
    if (node.kind === 'sla') slas.set(node.clock, [...(slas.get(node.clock) ?? []), id]);
  }
  return slas;
}

/** Declared clocks by id, in order of id. */
export function linkClocks(
  policy: Policy,
  calendars: ReadonlyMap<string, LinkedCalendar>,
): ReadonlyMap<string, LinkedClock> {
  const slas = slasOf(policy);
  const linkRow = (
    { id, when, targetMs, calendar }: PolicyClock['targets'][number],
    thresholds: PolicyClock['thresholds'],
  ): LinkedRow => ({
    id,
    when,
    face: faceOf(
      calendars.get(calendar) ?? alwaysOpen,
      targetMs,
      thresholds.map((threshold) => linkThreshold(threshold, targetMs)),
    ),
  });
  const linkClock = ([id, clock]: readonly [string, PolicyClock]): readonly [string, LinkedClock] => {
    const rows = clock.targets.map((row) => linkRow(row, clock.thresholds));
    const fixed = rows.every(({ when }) => when === null);
    return [
      id,
      {
        id,
        clock,
        measure: measures[clock.measure],
        heeds: heededBy(measures[clock.measure]),
        scope: scopeOf(clock),
        rows,
        rowById: new Map(rows.map((row) => [row.id, row])),
        fixed,
        idle: faceOf(rows[0]?.face.calendar ?? alwaysOpen, null),
        pause: new Set(clock.pause),
        tierHours: clock.measure === 'acknowledgement' || clock.measure === 'tierTime',
        slas: slas.get(id) ?? [],
        asks: !fixed || clock.pauseWhen !== null,
      },
    ];
  };
  return new Map(
    Object.entries(policy.clocks)
      .sort(([a], [b]) => compareText(a, b))
      .map(linkClock),
  );
}
