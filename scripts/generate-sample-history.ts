/**
 * Writes `examples/replays/sample/tickets.csv`: the history of about 2,000 invented tickets, so that a replay can be shown
 * without anybody's data. The same on every machine: `node --conditions=@rung/source scripts/generate-sample-history.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRandom, type Random } from '@rung/simulator';

const seed = 20_260_105;
const ticketCount = 2000;
/** Monday 2026-01-05, as local time read as if it were UTC. */
const firstDayMs = Date.UTC(2026, 0, 5);
const weeks = 20;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const header = [
  'ticket',
  'time',
  'event',
  'channel',
  'priority',
  'topic',
  'customer',
  'segment',
  'vip',
  'agent',
  'text',
  'score',
];

/** Topics with the share of tickets that support cannot answer alone. */
const topics = [
  { name: 'sign-in', hard: 0.05, weight: 5 },
  { name: 'billing', hard: 0.12, weight: 4 },
  { name: 'how-to', hard: 0.04, weight: 5 },
  { name: 'defect', hard: 0.25, weight: 3 },
  { name: 'api', hard: 0.4, weight: 2 },
] as const;
const agents = ['Ada', 'Bo', 'Cleo', 'Dan', 'Eve', 'Finn'] as const;
const specialists = ['Gus', 'Hana', 'Ivo'] as const;
const questions = [
  'I cannot find where to change this.',
  'The export stopped working this morning.',
  'Could you look at the last invoice, please?',
  'Since the update I see an error.',
  'How do I add a colleague?',
] as const;
const alarms = ['We will cancel our contract if this goes on.', 'Our lawyer has been told.'] as const;

interface Ticket {
  readonly id: string;
  readonly channel: string;
  readonly priority: string;
  readonly topic: (typeof topics)[number];
  readonly customer: string;
  readonly segment: string;
  readonly vip: boolean;
  readonly openedMs: number;
}

interface Row {
  readonly atMs: number;
  readonly event: string;
  readonly agent?: string;
  readonly text?: string;
  readonly score?: number | string;
}

function pick<T>(random: Random, items: readonly T[]): T {
  const item = random.pick(items);
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

function inventTicket(index: number, random: Random): Ticket {
  const day = random.between(0, weeks * 7 - 1);
  const isWeekend = day % 7 >= 5;
  const hour = isWeekend || random.chance(0.15) ? random.between(0, 23) : random.between(8, 18);
  const segment = pick(random, ['small', 'small', 'small', 'medium', 'medium', 'large']);
  return {
    id: `S-${String(index + 1).padStart(4, '0')}`,
    channel: pick(random, ['email', 'email', 'email', 'web', 'web', 'chat', 'phone']),
    priority: pick(random, ['low', 'normal', 'normal', 'normal', 'normal', 'high', 'urgent']),
    topic: pick(
      random,
      topics.flatMap((topic) => Array.from({ length: topic.weight }, () => topic)),
    ),
    customer: `C-${random.between(1, 400)}`,
    segment,
    vip: segment === 'large' && random.chance(0.6),
    openedMs:
      firstDayMs +
      day * dayMs +
      hour * hourMs +
      random.between(0, 59) * minuteMs +
      random.between(0, 59) * 1000,
  };
}

/** The next moment at which somebody works: Monday to Friday, 9 to 17:30. */
function atWork(ms: number): number {
  const day = Math.floor(ms / dayMs);
  const weekday = (day + 3) % 7;
  const time = ms - day * dayMs;
  if (weekday >= 5) return atWork((day + 7 - weekday) * dayMs);
  if (time < 9 * hourMs) return day * dayMs + 9 * hourMs;
  return time < 17.5 * hourMs ? ms : atWork((day + 1) * dayMs);
}

/** A while later, in working hours. */
function later(ms: number, random: Random, minutes: readonly [number, number]): number {
  return atWork(ms + random.between(...minutes) * minuteMs + random.between(0, 59) * 1000);
}

function inventHistory(ticket: Ticket, random: Random): readonly Row[] {
  const agent = pick(random, agents);
  const isAlarming = random.chance(0.02);
  const rows: Row[] = [
    {
      atMs: ticket.openedMs,
      event: 'created',
      text: isAlarming ? pick(random, alarms) : pick(random, questions),
    },
  ];
  // Now and then nobody looks for a day or more.
  const takenMs = later(ticket.openedMs, random, random.chance(0.06) ? [600, 2400] : [3, 150]);
  rows.push({ atMs: takenMs, event: 'taken', agent });
  let nowMs = later(takenMs, random, [2, 60]);
  rows.push({ atMs: nowMs, event: 'reply', agent });
  if (random.chance(0.35)) nowMs = askCustomer(rows, { agent, nowMs, random });
  const isHard = random.chance(ticket.topic.hard);
  const solver = isHard ? pick(random, specialists) : agent;
  if (isHard) nowMs = callSpecialist(rows, { agent, solver, nowMs, random });
  nowMs = later(nowMs, random, isHard ? [120, 4000] : [5, 900]);
  rows.push({ atMs: nowMs, event: 'reply', agent: solver });
  rows.push({ atMs: nowMs + 30_000, event: 'solved', agent: solver });
  finish(rows, { agent: solver, isHard, nowMs, random });
  return rows;
}

interface Moment {
  readonly agent: string;
  readonly nowMs: number;
  readonly random: Random;
}

function askCustomer(rows: Row[], { agent, nowMs, random }: Moment): number {
  rows.push({ atMs: nowMs + 1000, event: 'asked_customer', agent });
  const answeredMs = nowMs + random.between(30, 2500) * minuteMs;
  rows.push({ atMs: answeredMs, event: 'customer_message' });
  const repliedMs = later(answeredMs, random, [5, 200]);
  rows.push({ atMs: repliedMs, event: 'reply', agent });
  return repliedMs;
}

function callSpecialist(
  rows: Row[],
  { agent, solver, nowMs, random }: Moment & { readonly solver: string },
): number {
  const flaggedMs = later(nowMs, random, [10, 240]);
  rows.push({ atMs: flaggedMs, event: 'flagged', agent });
  const seenMs = later(flaggedMs, random, random.chance(0.1) ? [150, 600] : [5, 100]);
  if (random.chance(0.08)) {
    rows.push({ atMs: seenMs, event: 'bounced', agent: solver });
    const againMs = later(seenMs, random, [10, 120]);
    rows.push({ atMs: againMs, event: 'flagged', agent });
    const takenMs = later(againMs, random, [5, 100]);
    rows.push({ atMs: takenMs, event: 'acknowledged', agent: solver });
    return takenMs;
  }
  rows.push({ atMs: seenMs, event: 'acknowledged', agent: solver });
  return seenMs;
}

function finish(rows: Row[], { agent, isHard, nowMs, random }: Moment & { readonly isHard: boolean }): void {
  if (isHard && random.chance(0.6)) {
    const text = random.chance(0.9) ? 'satisfied' : 'unsatisfied';
    rows.push({ atMs: later(nowMs, random, [200, 900]), event: 'asked_after', agent, text });
    if (text === 'unsatisfied') rows.push({ atMs: nowMs + 4 * dayMs, event: 'solved', agent });
  } else if (random.chance(0.05)) {
    rows.push({ atMs: nowMs + dayMs, event: 'reopened' });
    rows.push({ atMs: later(nowMs + dayMs, random, [30, 900]), event: 'solved', agent });
  }
  if (random.chance(0.3)) {
    const score = Math.max(1, Math.min(5, random.between(3, 5) - (isHard && random.chance(0.4) ? 2 : 0)));
    rows.push({ atMs: nowMs + 5 * dayMs, event: 'rated', score });
  }
}

/** What is known of a ticket stands in its first row only. */
function line(ticket: Ticket, { atMs, event, agent = '', text = '', score = '' }: Row): string {
  const time = new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');
  const { id, channel, priority, topic, customer, segment, vip } = ticket;
  const known =
    event === 'created' ? [channel, priority, topic.name, customer, segment, vip] : ['', '', '', '', '', ''];
  const quoted = text.includes(',') ? `"${text}"` : text;
  return [id, time, event, ...known, agent, quoted, score].join(',');
}

const random = createRandom(seed);
const lines = Array.from({ length: ticketCount }, (_, index) => {
  const ticket = inventTicket(index, random);
  return inventHistory(ticket, random)
    .toSorted((a, b) => a.atMs - b.atMs)
    .map((row) => line(ticket, row));
}).flat();
const target = fileURLToPath(new URL('../examples/replays/sample/tickets.csv', import.meta.url));
writeFileSync(target, `${[header.join(','), ...lines].join('\n')}\n`);
