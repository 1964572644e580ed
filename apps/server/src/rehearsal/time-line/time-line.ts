import type { LinkedPolicy } from '@rung/engine';
import { type ClockRow, dayMs, type Effect, type TraceGroup } from '@rung/kernel';
import type { HostListener } from '@rung/simulator';
import { type ClockCycle, ClockWatch } from './clock-cycles.ts';
import { type Moment, momentsOf } from './moments.ts';
import { type CalendarOpenings, openingsOf, type Span } from './openings.ts';
import { type ThreadStay, ThreadWatch } from './thread-stays.ts';
import { StayWatch, type TierStay } from './tier-stays.ts';

/** What a time line is drawn from. Instants are milliseconds since 1970. */
export interface TimeLine extends Span {
  readonly moments: readonly Moment[];
  readonly clocks: readonly ClockCycle[];
  readonly tiers: readonly TierStay[];
  readonly threads: readonly ThreadStay[];
  /** Working hours of every calendar that plays a part, from a day before the first moment until a day after the last. */
  readonly calendars: readonly CalendarOpenings[];
  /** The calendar by whose zone it is told: that of the first tier with working hours, else the policy's first; null for UTC. */
  readonly calendar: string | null;
}

/** What is known when a run has ended. */
export interface EndedRun {
  readonly trace: readonly TraceGroup[];
  readonly effects: readonly Effect[];
  readonly clocks: readonly ClockRow[];
  /** The end of the run, if it has one of its own; it may lie after the last step. */
  readonly untilMs: number | null;
}

/** Listens to a run and makes its time line. */
export class TimeLineWatch {
  readonly #linked: LinkedPolicy;
  readonly #clocks: ClockWatch;
  readonly #stays: StayWatch;
  readonly #threads = new ThreadWatch();

  constructor(linked: LinkedPolicy) {
    this.#linked = linked;
    this.#clocks = new ClockWatch(linked);
    this.#stays = new StayWatch(linked);
  }

  readonly stepped: HostListener['stepped'] = ({ result: { state, trace } }) => {
    if (trace.length === 0) return; // time went by, and nothing happened
    this.#clocks.seen(state);
    this.#stays.seen(state);
    this.#threads.seen(state);
  };

  timeLine({ trace, effects, clocks: rows, untilMs }: EndedRun): TimeLine {
    const moments = momentsOf(trace, effects);
    const lastMs = moments.reduce((last, { atMs }) => Math.max(last, atMs), untilMs ?? 0);
    const clocks = this.#clocks.cycles(rows, lastMs);
    const tiers = this.#stays.stays(lastMs);
    const starts = clocks.flatMap(({ intervals }) => intervals.slice(0, 1).map(({ fromMs }) => fromMs));
    const fromMs = [...moments.map(({ atMs }) => atMs), ...starts].reduce((a, b) => Math.min(a, b), lastMs);
    const ids = this.#calendarsOf(clocks, tiers);
    const [first] = this.#tierCalendars(tiers);
    const shown = { fromMs: fromMs - dayMs, toMs: lastMs + dayMs };
    return {
      fromMs,
      toMs: lastMs,
      moments,
      clocks,
      tiers,
      threads: this.#threads.stays(lastMs),
      calendars: ids.flatMap((id) => openingsOf(this.#linked, id, shown) ?? []),
      calendar: first ?? ids[0] ?? null,
    };
  }

  #tierCalendars(tiers: readonly TierStay[]): readonly string[] {
    return tiers
      .map(({ tier }) => this.#linked.tiers.get(tier)?.tier.calendar ?? 'always')
      .filter((id) => id !== 'always');
  }

  #calendarsOf(clocks: readonly ClockCycle[], tiers: readonly TierStay[]): readonly string[] {
    const counted = clocks.flatMap(({ intervals }) => intervals.flatMap(({ calendar }) => calendar ?? []));
    const used = [...this.#tierCalendars(tiers), ...counted];
    const known = [...new Set(used)].filter((id) => Object.hasOwn(this.#linked.policy.calendars, id));
    return known.length > 0 ? known : Object.keys(this.#linked.policy.calendars).slice(0, 1);
  }
}
