import { dim, labelled } from './style.mjs';
import { historyWords } from './words.mjs';

const minuteMs = 60_000;

const percent = (share) => `${Math.round(share * 100)} %`;

/** A replay's report (rung/replay@1) in a dozen lines for somebody who leads a support team. */
export function historyLines({ metrics: { metrics } }, language) {
  const words = historyWords[language];
  const { length, count, mean, week, inWords } = manners(words);
  const metric = (number) => metrics.find(({ id }) => id === `MET-${number}`);
  const climbed = metric('01').value;
  const until = metric('05').value.elapsedMs;
  const solved = metric('08').slices;
  const median = (key) => length(solved.find((slice) => slice.key === key).value.elapsedMs.median);
  const target = (key) => percent(metric('25').slices.find((slice) => slice.key === key).value.value);
  const [satisfaction] = metric('17').value.rows;
  const [spike] = metric('41').value.rows;
  const share = percent(climbed.value);
  const rows = [
    [words.climbed, words.usual(share, count(climbed.numerator), count(climbed.denominator))],
    [words.why, largest(metric('03'), 'reason', inWords)],
    [words.topics, largest(metric('02'), 'topic')],
    [words.until, words.halfAndMost(length(until.median), length(until.p90))],
    [words.solved, words.solvedIn(median('not escalated'), median('escalated'))],
    [words.targets, words.targetsMet(target('first_response'), target('resolution'))],
    [words.alone, percent(metric('10').value.value)],
    [words.satisfaction, words.means(mean(satisfaction.escalatedMean), mean(satisfaction.othersMean))],
    ...(spike === undefined ? [] : [[words.look, words.spike(spikeParts(spike, week))]]),
  ];
  return labelled(rows, { label: dim });
}

function spikeParts({ topic, weekStartMs, rate, usual }, week) {
  return { topic, week: week(weekStartMs), now: percent(rate), before: percent(usual) };
}

/** The largest slices of a metric, as `a 40.6 %, b 36.7 %`. */
function largest({ slices }, by, word = (key) => key) {
  return slices
    .filter((slice) => slice.by === by)
    .sort((a, b) => b.value.value - a.value.value)
    .slice(0, 3)
    .map(({ key, value }) => `${word(key)} ${percent(value.value)}`)
    .join(', ');
}

/** How a language writes numbers, lengths of time, dates and the flow's own reasons. */
function manners({ locale, days, reasons, said }) {
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return {
    /** A length of time in its two largest units. */
    length: (ms) => {
      const minutes = Math.round(ms / minuteMs);
      const parts = [
        [Math.floor(minutes / 1440), days],
        [Math.floor(minutes / 60) % 24, 'h'],
        [minutes % 60, 'min'],
      ].filter(([count]) => count > 0);
      return parts
        .slice(0, 2)
        .map(([count, unit]) => `${count} ${unit}`)
        .join(' ');
    },
    count: (n) => n.toLocaleString(locale),
    mean: (n) => n.toLocaleString(locale, oneDecimal),
    week: (ms) => new Date(ms).toLocaleDateString(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    inWords: (reason) =>
      reasons[reason] ?? (reason.startsWith('keyword:') ? said(reason.slice('keyword:'.length)) : reason),
  };
}
