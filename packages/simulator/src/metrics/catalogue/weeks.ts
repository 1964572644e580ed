import { dayMs } from '@rung/kernel';
import { type Collector, type MetricContext, type MetricDefinition, unavailable } from '../metric.ts';
import type { Tally } from '../tally.ts';

const weekMs = 7 * dayMs;
/** 1970-01-05, the first Monday. */
const firstMondayMs = 4 * dayMs;
const trailingWeeks = 8;
const sigmas = 3;

function weekOf(atMs: number): number {
  return Math.floor((atMs - firstMondayMs) / weekMs);
}

/** Writes the slice of a topic (or of all, `''`) in a week. Tickets of a week mostly follow one another, so a week's are kept. */
class WeekKeys {
  readonly #keys = new Map<string, string>();
  #week = Number.NaN;

  /** The week is written first, so a topic may hold any character. */
  of(week: number, topic: string): string {
    if (week !== this.#week) this.#keys.clear();
    this.#week = week;
    const known = this.#keys.get(topic);
    if (known !== undefined) return known;
    const key = `${week}|${topic}`;
    this.#keys.set(topic, key);
    return key;
  }
}

function countWeeks(tally: Tally): Collector {
  const [tickets, escalated] = [tally.counter('weekly tickets'), tally.counter('weekly escalated')];
  const keys = new WeekKeys();
  return ({ summary: { createdAtMs, topic }, escalations }) => {
    const week = weekOf(createdAtMs);
    const count = (part: string): void => {
      const key = keys.of(week, part);
      tickets.addTo(key);
      if (escalations.length > 0) escalated.addTo(key);
    };
    count('');
    if (topic !== null && topic !== '') count(topic);
  };
}

interface Week {
  readonly week: number;
  readonly topic: string;
  readonly tickets: number;
  readonly rate: number;
}

/** The weeks with enough tickets to speak of a rate, by topic (`''` is all), oldest first. */
function weeksOf(tally: Tally, { settings }: MetricContext): ReadonlyMap<string, readonly Week[]> {
  const minimum = settings.minimumSlice ?? 20;
  const weeks = tally.slices('weekly tickets').map((key): Week => {
    const bar = key.indexOf('|');
    const tickets = tally.total('weekly tickets', key);
    return {
      week: Number(key.slice(0, bar)),
      topic: key.slice(bar + 1),
      tickets,
      rate: tally.total('weekly escalated', key) / tickets,
    };
  });
  const enough = weeks.filter(({ tickets }) => tickets >= minimum).toSorted((a, b) => a.week - b.week);
  return Map.groupBy(enough, ({ topic }) => topic);
}

/** The longest run of neighbouring weeks under the floor. */
function longestRunUnder(weeks: readonly Week[], floor: number): number {
  let [longest, run, previous] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const { week, rate } of weeks) {
    const isLow = rate < floor;
    run = isLow ? (week === previous + 1 ? run + 1 : 1) : 0;
    previous = week;
    longest = Math.max(longest, run);
  }
  return longest;
}

function spikesOf(weeks: readonly Week[]): readonly {
  readonly topic: string;
  readonly weekStartMs: number;
  readonly rate: number;
  readonly usual: number;
}[] {
  return weeks.flatMap(({ week, topic, rate }, index) => {
    const before = weeks.slice(Math.max(0, index - trailingWeeks), index);
    if (before.length < trailingWeeks) return [];
    const mean = before.reduce((sum, other) => sum + other.rate, 0) / before.length;
    const variance = before.reduce((sum, other) => sum + (other.rate - mean) ** 2, 0) / before.length;
    const isSpike = rate > mean + sigmas * Math.sqrt(variance);
    return isSpike ? [{ topic, weekStartMs: week * weekMs + firstMondayMs, rate, usual: mean }] : [];
  });
}

/** Tickets and escalated tickets of a topic on one side of an instant, by whole weeks. */
function around(
  tally: Tally,
  topic: string,
  isWanted: (week: number) => boolean,
): { tickets: number; escalated: number } {
  const keys = tally.slices('weekly tickets').filter((key) => {
    const bar = key.indexOf('|');
    return key.slice(bar + 1) === topic && isWanted(Number(key.slice(0, bar)));
  });
  const sum = (series: string): number => keys.reduce((total, key) => total + tally.total(series, key), 0);
  return { tickets: sum('weekly tickets'), escalated: sum('weekly escalated') };
}

/** How the escalation rate moves from week to week. Weeks begin on Monday, UTC. */
export const weekMetrics: readonly MetricDefinition[] = [
  {
    id: 'MET-40',
    name: 'Near-zero alarm',
    formula:
      'the escalation rate stays under a floor for several weeks in a row: somebody may be over-promising',
    collect: countWeeks,
    report: (tally, context) => {
      const weeks = weeksOf(tally, context).get('') ?? [];
      const { floor, weeks: needed } = context.settings.nearZero ?? { floor: 0.02, weeks: 4 };
      if (weeks.length === 0) return unavailable('no week has enough tickets');
      const longestRun = longestRunUnder(weeks, floor);
      return {
        value: {
          kind: 'table',
          rows: [{ alarm: longestRun >= needed, longestRun, floor, weeks: weeks.length }],
        },
      };
    },
  },
  {
    id: 'MET-41',
    name: 'Spike alarm',
    formula:
      "a week's escalation rate of a topic exceeds the mean of the 8 weeks before by more than 3 standard deviations",
    report: (tally, context) => {
      const weeks = [...weeksOf(tally, context).values()];
      if (!weeks.some((list) => list.length > trailingWeeks)) {
        return unavailable('no topic has nine weeks with enough tickets');
      }
      return { value: { kind: 'table', rows: weeks.flatMap(spikesOf) } };
    },
  },
  {
    id: 'MET-46',
    name: 'Training transfer',
    formula: "a topic's escalation rate in the weeks after a training less the rate in the weeks before",
    report: (tally, { settings }) => {
      if (settings.trainings === undefined) return unavailable('it needs the topics and dates of trainings');
      const rows = settings.trainings.map(({ topic, atMs }) => {
        const before = around(tally, topic, (week) => week < weekOf(atMs));
        const after = around(tally, topic, (week) => week > weekOf(atMs));
        const rate = (side: typeof before): number | null =>
          side.tickets === 0 ? null : side.escalated / side.tickets;
        const [a, b] = [rate(before), rate(after)];
        return { topic, before: a, after: b, change: a === null || b === null ? null : b - a };
      });
      return { value: { kind: 'table', rows } };
    },
  },
];
