import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricValue } from '@rung/simulator';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { repositoryRoot, sharedData } from '../shared-data.ts';
import { metric, runReplay } from './run-replay.ts';

const timeout = 120_000;
const sample = join(repositoryRoot, 'examples/replays/sample/tickets.csv');

function share(value: MetricValue): number {
  if (value.kind !== 'share' || value.value === null)
    throw new Error(`not a share: ${JSON.stringify(value)}`);
  return value.value;
}

/** The rows of a log by column; of two columns with one name the last counts. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(file), { columns: true, bom: true });
}

it('replays the synthetic sample, every row used', { timeout }, async () => {
  const { counts, metrics, limits } = await runReplay({
    example: 'sample',
    tickets: sample,
    options: ['--calendar', 'hours'],
  });
  const rows = rowsOf(sample);
  expect(counts).toMatchObject({ rows: rows.length, usedRows: rows.length, tickets: 2000, examples: [] });
  expect(limits).toEqual([]);
  expect(metrics.tickets).toBe(2000);
});

it('shows in the sample what was put into it', { timeout }, async () => {
  const report = await runReplay({ example: 'sample', tickets: sample, options: ['--trace'] });
  const byTopic = new Map(metric(report, 'MET-02').slices.map(({ key, value }) => [key, value]));
  const rate = (topic: string): number => {
    const value = byTopic.get(topic);
    return value === undefined || value === null ? Number.NaN : share(value);
  };
  expect(rate('api')).toBeGreaterThan(rate('billing'));
  expect(rate('billing')).toBeGreaterThan(rate('how-to'));
  expect(share(metric(report, 'MET-30').value)).toBeGreaterThan(0.1);
  expect(metric(report, 'MET-26').value).toMatchObject({ kind: 'table' });
});

it('gives the same report however many threads share the work', { timeout }, async () => {
  const run = (options: readonly string[]) => runReplay({ example: 'sample', tickets: sample, options });
  const one = await run(['--workers', '1', '--trace']);
  expect(await run(['--workers', '3', '--trace'])).toEqual(one);
  // With an end given the file is read once; what is replayed on the way is the same as what was set aside.
  expect(await run(['--until', one.until ?? 'none', '--trace'])).toEqual(one);
});

if (sharedData !== null) {
  const log = (name: string): string => join(sharedData ?? '', 'eventlogs', name);

  it('replays the Volvo problems: lines of support as moves', { timeout }, async () => {
    const file = log('volvo-bpic13-problems.csv');
    const rows = rowsOf(file);
    const report = await runReplay({ example: 'volvo-problems', tickets: file });
    const cases = new Set(rows.map((row) => row['case:concept:name']));
    expect(report.counts).toMatchObject({ rows: rows.length, tickets: cases.size });
    expect(report.counts.problems).toMatchObject({ noTicket: 0, badTime: 0, badValue: 0, refused: 0 });
    // What is not used are rows that change neither status, owner, line nor impact.
    expect(report.counts.usedRows + report.counts.problems.noRule).toBe(rows.length);
    expect(report.counts.usedRows / rows.length).toBeGreaterThan(0.9);
    expect(share(metric(report, 'MET-01').value)).toBeGreaterThan(0.3);
    const reasons = metric(report, 'MET-03').slices.filter(({ by }) => by === 'reason');
    expect(reasons.map(({ key }) => key).toSorted()).toEqual(['next_line', 'too_long']);
    expect(metric(report, 'MET-15').value).toMatchObject({ kind: 'ratio', numerator: expect.any(Number) });
  });

  it('replays the Volvo incidents: waits pause the work clock more than the resolution clock', {
    timeout,
  }, async () => {
    for (const fold of ['fold0', 'fold1']) {
      const file = log(`volvo-bpic13-incidents.${fold}.csv`);
      const report = await runReplay({ example: 'volvo-incidents', tickets: file });
      expect(report.counts.tickets).toBe(1511);
      expect(report.counts.usedRows / report.counts.rows).toBeGreaterThan(0.99);
      const paused = new Map(metric(report, 'MET-27').slices.map(({ key, value }) => [key, value]));
      const [work, resolution] = [paused.get('work'), paused.get('resolution')];
      if (!work || !resolution) throw new Error('both clocks have cycles');
      expect(share(work)).toBeGreaterThan(share(resolution));
      expect(share(resolution)).toBeGreaterThan(0);
    }
  });

  it('replays the help desk, whose header names one column twice', { timeout }, async () => {
    const report = await runReplay({ example: 'helpdesk-it', tickets: log('helpdesk-it.csv') });
    expect(report.counts).toMatchObject({ rows: 14_271, tickets: 3055 });
    expect(report.counts.problems).toMatchObject({ noTicket: 0, badTime: 0, badValue: 0, refused: 0 });
    expect(report.counts.usedRows).toBeGreaterThan(13_500);
    expect(share(metric(report, 'MET-10').value)).toBeGreaterThan(0.5);
  });

  it('replays the ServiceNow log in the order of update counts', { timeout }, async () => {
    const report = await runReplay({
      example: 'servicenow-uci',
      tickets: log('servicenow-uci-incidents.csv'),
    });
    expect(report.counts).toMatchObject({ rows: 3987, tickets: 594 });
    expect(report.counts.problems).toMatchObject({ noTicket: 0, badTime: 0, badValue: 0, refused: 0 });
    // Each incident is closed in the end, whatever order its rows of one minute stand in.
    const { value } = metric(report, 'MET-10');
    expect(value).toMatchObject({ kind: 'share', denominator: 594 });
  });

  it('learns the due dates of Baltimore 311 exactly, and who kept them', { timeout }, async () => {
    const file = log('baltimore-311.csv');
    const rows = rowsOf(file);
    const report = await runReplay({ example: 'baltimore-311', tickets: file });
    expect(report.counts).toMatchObject({ rows: 5000, usedRows: 5000, tickets: 5000 });
    const [learned] = report.learned;
    if (learned === undefined) throw new Error('the map learns one target');
    expect(learned.conflicts).toEqual([]);
    const both = rows.filter((row) => row['CreatedDate'] !== '' && row['DueDate'] !== '');
    expect(learned.rows).toBe(both.length);
    for (const row of both) {
      const days = learned.days[row['SRType'] ?? ''];
      expect(dueText(row['CreatedDate'] ?? '', days ?? Number.NaN)).toBe(row['DueDate']);
    }
    const seen = new Set(both.map((row) => row['SRType']));
    const unseen = new Set(rows.map((row) => row['SRType']).filter((type) => !seen.has(type)));
    expect(learned.unseen).toEqual([...unseen].toSorted());
    const closed = both.filter(
      (row) => (row['SRStatus'] ?? '').startsWith('Closed') && row['CloseDate'] !== '',
    );
    const late = closed.filter((row) => wallMs(row['CloseDate'] ?? '') > wallMs(row['DueDate'] ?? ''));
    expect(learned.met).toBe(
      closed.filter((row) => wallMs(row['CloseDate'] ?? '') <= wallMs(row['DueDate'] ?? '')).length,
    );
    expect(learned.missed).toBeGreaterThanOrEqual(late.length);
  });
}

/** `MM/dd/yyyy hh:mm:ss AM` as if it were UTC: the city's own arithmetic knows no clock changes. */
function wallMs(text: string): number {
  const [, month, day, year, hour, minute, second, half] =
    /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d) (AM|PM)$/.exec(text) ?? [];
  const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  return Date.UTC(Number(year), Number(month) - 1, Number(day), hours, Number(minute), Number(second));
}

/** The due date that a number of calendar days gives, as the city writes it. */
function dueText(created: string, days: number): string {
  const due = new Date(wallMs(created) + days * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hour = due.getUTCHours();
  const date = `${two(due.getUTCMonth() + 1)}/${two(due.getUTCDate())}/${due.getUTCFullYear()}`;
  const time = `${two(hour % 12 === 0 ? 12 : hour % 12)}:${two(due.getUTCMinutes())}:${two(due.getUTCSeconds())}`;
  return `${date} ${time} ${hour < 12 ? 'AM' : 'PM'}`;
}
