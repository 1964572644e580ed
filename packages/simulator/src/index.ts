export { metricDefinitions } from './metrics/catalogue/catalogue.ts';
export { judgementSignals } from './metrics/catalogue/quality.ts';
export { compareMetrics, type MetricChange } from './metrics/compare.ts';
export type { DistributionReport } from './metrics/distribution.ts';
export type {
  MetricDefinition,
  MetricSettings,
  MetricSlice,
  MetricValue,
} from './metrics/metric.ts';
export {
  createMetrics,
  type MetricRow,
  type Metrics,
  type MetricsReport,
  type MetricsSnapshot,
} from './metrics/metrics.ts';
export type { RecordedStep } from './metrics/recorder/recorded-step.ts';
export {
  createTicketRecorder,
  type TicketEnd,
  type TicketRecorder,
} from './metrics/recorder/ticket-recorder.ts';
export type { Stay, TicketSummary } from './metrics/ticket-summary.ts';
export { type BoundCheck, checkBounds } from './properties/bounds.ts';
export {
  type CrossCuttingProperty,
  crossCuttingChecks,
  type PropertyFailure,
} from './properties/cross-cutting.ts';
export { createRandom, type Random } from './properties/random.ts';
export { type RandomTicketOptions, randomTickets } from './properties/random-tickets.ts';
export { checkMapFields } from './replay/map/check-fields.ts';
export { checkMapProperties } from './replay/map/check-properties.ts';
export type { TicketHistory } from './replay/map/history.ts';
export { prepareMap, type ReplayMapper } from './replay/map/mapper.ts';
export { parseReplayMap, type ReplayMap, replayMapSchema } from './replay/map/replay-map.ts';
export { mergeScans, type ScanSnapshot } from './replay/map/scan.ts';
export type { Row } from './replay/rows/row.ts';
export type { RowFault, RowProblem, RowProblemCode } from './replay/rows/row-problem.ts';
export type { ZoneOffsets, ZoneResolver } from './replay/rows/zone.ts';
export {
  createReplay,
  type LearnedDays,
  type LearnedReport,
  type Replay,
  type ReplayOptions,
  type ReplayReport,
  type ReplaySnapshot,
} from './replay/run/replay.ts';
export type { ProblemReason, ReplayCounts, TargetCounts } from './replay/run/replay-counts.ts';
export { type ReplayedTicket, type ReplayTicketOptions, replayTicket } from './replay/run/replay-ticket.ts';
export type { SuddenEnd } from './replay/run/ticket-ends.ts';
export { checkScenario, type WrittenScenario } from './scenario/check-scenario.ts';
export { type HostListener, type HostOptions, VirtualHost } from './scenario/host.ts';
export { mismatchedKeys } from './scenario/match-value.ts';
export { type RunOptions, runScenario } from './scenario/run-scenario.ts';
export { type Coverage, type CoveredPart, coverage } from './visits/coverage.ts';
