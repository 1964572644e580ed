import { type MetricDefinition, unavailable } from '../metric.ts';
import { authorityMetrics } from './authority.ts';
import { clockMetrics } from './clocks.ts';
import { communicationMetrics } from './communication.ts';
import { escalationMetrics } from './escalation.ts';
import { qualityMetrics } from './quality.ts';
import { resolutionMetrics } from './resolution.ts';
import { satisfactionMetrics } from './satisfaction.ts';
import { tierMetrics } from './tiers.ts';
import { weekMetrics } from './weeks.ts';

const changeMetric: MetricDefinition = {
  id: 'MET-12',
  name: 'First-contact resolution impact',
  formula: 'first-contact resolution under version B less that under version A, with a 95 % interval',
  report: () =>
    unavailable('it compares two versions: replay the tickets under each and compare the reports'),
};

/** Every metric, by id. The one table: reports, help texts and documents are made from it. */
export const metricDefinitions: readonly MetricDefinition[] = [
  ...escalationMetrics,
  ...resolutionMetrics,
  ...tierMetrics,
  ...satisfactionMetrics,
  ...authorityMetrics,
  ...clockMetrics,
  ...communicationMetrics,
  ...qualityMetrics,
  ...weekMetrics,
  changeMetric,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));
