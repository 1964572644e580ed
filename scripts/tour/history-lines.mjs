import { dim, labelled } from './style.mjs';

const minuteMs = 60_000;

/** A length of time in its two largest units. */
function length(ms) {
  const minutes = Math.round(ms / minuteMs);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ].filter(([count]) => count > 0);
  return parts
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

const percent = (share) => `${Math.round(share * 100)} %`;
const count = (n) => n.toLocaleString('en');

/** The flow's own reasons in words. */
const reasons = new Map([
  ['knowledge_gap', 'needs a specialist'],
  ['notAcknowledged', 'not taken on in time'],
  ['unanswered', 'no answer in time'],
  ['open_too_long', 'open for too long'],
  ['vip_urgent', 'urgent, from a valued customer'],
]);

const inWords = (reason) => reasons.get(reason) ?? reason.replace(/^keyword:/, 'said: ');

/** The largest slices of a metric, as `a 40.6 %, b 36.7 %`. */
function largest({ slices }, by, word = (key) => key) {
  return slices
    .filter((slice) => slice.by === by)
    .sort((a, b) => b.value.value - a.value.value)
    .slice(0, 3)
    .map(({ key, value }) => `${word(key)} ${percent(value.value)}`)
    .join(', ');
}

/** A replay's report (rung/replay@1) in a dozen lines for somebody who leads a support team. */
export function historyLines({ metrics: { metrics } }) {
  const metric = (number) => metrics.find(({ id }) => id === `MET-${number}`);
  const climbed = metric('01').value;
  const until = metric('05').value.elapsedMs;
  const solved = metric('08').slices;
  const median = (key) => length(solved.find((slice) => slice.key === key).value.elapsedMs.median);
  const target = (key) => percent(metric('25').slices.find((slice) => slice.key === key).value.value);
  const [satisfaction] = metric('17').value.rows;
  const [spike] = metric('41').value.rows;
  const rows = [
    [
      'Tickets that climb',
      `${percent(climbed.value)}, ${count(climbed.numerator)} of ${count(climbed.denominator)}; 10 % to 20 % is usual`,
    ],
    ['Why they climb', largest(metric('03'), 'reason', inWords)],
    ['Topics that climb most', largest(metric('02'), 'topic')],
    [
      'How long until they do',
      `half within ${length(until.median)}, nine in ten within ${length(until.p90)}`,
    ],
    [
      'Time to solve',
      `half within ${median('not escalated')}; within ${median('escalated')} when they climbed`,
    ],
    ['Targets met', `first answer ${target('first_response')}, solution ${target('resolution')}`],
    ['Solved without climbing', percent(metric('10').value.value)],
    [
      'Satisfaction, of 5',
      `${satisfaction.escalatedMean.toFixed(1)} after climbing, ${satisfaction.othersMean.toFixed(1)} otherwise`,
    ],
    ...(spike === undefined ? [] : [['Worth a look', spikeText(spike)]]),
  ];
  return labelled(rows, { label: dim });
}

function spikeText({ topic, weekStartMs, rate, usual }) {
  const week = new Date(weekStartMs).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return `${topic} in the week of ${week}: ${percent(rate)} climbed, ${percent(usual)} before`;
}
