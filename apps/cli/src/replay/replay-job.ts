import { counted, type LinkedPolicy, link } from '@rung/engine';
import type { Policy } from '@rung/policy';
import {
  type MetricSettings,
  prepareMap,
  type ReplayMap,
  type ReplayMapper,
  type ZoneOffsets,
} from '@rung/simulator';
import { UsageError } from '../shell/exit-code.ts';
import { inEach } from '../shell/language.ts';
import { noSuchCalendar } from '../shell/no-such-calendar.ts';
import type { BucketPlan } from './buckets.ts';
import { HistoryPart } from './history-part.ts';
import type { TellShare } from './onward.ts';
import { RowReader } from './row-reader.ts';

/** Everything a thread needs to take part in a replay. Plain data. */
export interface ReplayJob {
  readonly policy: Policy;
  readonly digest: string;
  readonly map: ReplayMap;
  /** The zones that the map names. */
  readonly zones: ReadonlyMap<string, ZoneOffsets>;
  readonly file: string;
  /** Default: the latest event that the engine took. */
  readonly untilMs: number | null;
  readonly trace: boolean;
  /** Calendar of the policy on which times are counted too. */
  readonly calendar: string | null;
  readonly buckets: BucketPlan | null;
}

/** A history to replay. */
export interface ReplayFile extends Omit<ReplayJob, 'policy' | 'digest' | 'buckets'> {
  readonly linked: LinkedPolicy;
  readonly mapper: ReplayMapper;
  /** How many threads share the work; a single one is this thread. */
  readonly workers: number;
  /** Called now and then with the share of the work that is done, which only grows. */
  readonly onProgress: TellShare;
}

/** Makes the part of a job that a thread with a name of its own replays. */
export function startPart(job: ReplayJob, name: string): HistoryPart {
  const linked = link(job.policy, { digest: job.digest });
  const mapper = newMapper(job);
  const { columns } = mapper;
  const reader = new RowReader({ file: job.file, source: job.map.source, columns });
  const { untilMs, trace } = job;
  const options = { untilMs, metrics: metricSettings(linked, job), trace };
  return new HistoryPart({ linked, mapper, reader, options, buckets: job.buckets, name });
}

/** A mapper that has learned nothing yet. The map was found to be in order before. */
export function newMapper({ map, zones }: Pick<ReplayJob, 'map' | 'zones'>): ReplayMapper {
  const mapper = prepareMap(map, (zone) => zones.get(zone) ?? null);
  if (!mapper.ok) throw new Error(mapper.error.map(({ message }) => message).join(' '));
  return mapper.value;
}

/** How metrics are counted. @throws UsageError for a calendar that the policy does not have. */
export function metricSettings(
  { calendars }: LinkedPolicy,
  { calendar: id }: Pick<ReplayJob, 'calendar'>,
): MetricSettings {
  if (id === null) return {};
  const calendar = calendars.get(id);
  if (calendar === undefined) {
    const missing = noSuchCalendar(id, [...calendars.keys()]);
    throw new UsageError(inEach(missing, (why) => `--calendar: ${why}`));
  }
  return { countedMs: (fromMs, toMs) => counted(calendar, fromMs, toMs) };
}
