import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { BenchTicket } from '../decide/rules.ts';
import { timelineOf } from '../step/timelines.ts';

const columns = [
  'ticket',
  'time',
  'event',
  'priority',
  'channel',
  'language',
  'subject',
  'tags',
  'plan',
  'refund',
  'minutes',
  'sentiment',
  'ltv',
  'text',
] as const;

type Row = Partial<Readonly<Record<(typeof columns)[number], string>>>;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (row: Row): string => `${columns.map((column) => quoted(row[column] ?? '')).join(',')}\n`;

/** The events of {@link timelineOf} as rows of a table, as a help desk would export them. */
function rowsOf(ticket: BenchTicket, number: number): string {
  const [created, added, updated, answered, solved] = timelineOf(ticket, number);
  const half = Math.floor(ticket.body.length / 2);
  const of = (event: string, time: string | undefined) => ({
    ticket: `T-${number}`,
    event,
    time: time ?? '',
  });
  return [
    line({
      ...of('created', created?.at),
      priority: ticket.priority,
      channel: ticket.channel,
      language: ticket.language,
      subject: ticket.subject,
      tags: ticket.tags.join(';'),
      plan: ticket.plan,
      refund: (ticket.refundCents / 100).toFixed(2),
      minutes: String(ticket.waitingMinutes),
      sentiment: String(ticket.sentiment),
      ltv: (ticket.ltvCents / 100).toFixed(2),
      text: ticket.body.slice(0, half),
    }),
    line({ ...of('customer', added?.at), text: ticket.body.slice(half) }),
    line({ ...of('rated', updated?.at), priority: 'high', minutes: String(ticket.waitingMinutes + 120) }),
    line({ ...of('answer', answered?.at), text: 'We are looking into it.' }),
    line(of('solved', solved?.at)),
  ].join('');
}

/** Which tickets a history has: those numbered `from` and up to, not including, `to`, going round the given ones. */
export interface HistorySpan {
  readonly from: number;
  readonly to: number;
}

/** Writes a history of some tickets, five rows each. */
export async function writeHistory(
  file: string,
  tickets: readonly BenchTicket[],
  { from, to }: HistorySpan,
): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${columns.join(',')}\n`);
  for (let number = from; number < to; number += 1) {
    const ticket = tickets[number % tickets.length];
    if (ticket === undefined) break;
    if (!out.write(rowsOf(ticket, number))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

const from = (column: (typeof columns)[number], as?: string, more: object = {}) => ({
  column,
  ...(as === undefined ? {} : { as }),
  ...more,
});
const message = (role: 'customer' | 'agent', prefix = '') => ({
  [`${prefix}role`]: { value: role },
  [`${prefix}public`]: { value: true },
  [`${prefix}automated`]: { value: false },
  [`${prefix}text`]: from('text', undefined, { otherwise: '' }),
});
const when = (event: string) => ({ column: 'event', is: event });

/** How the rows become events again, `rung/replay-map@1`. */
export const historyMap = {
  format: 'rung/replay-map@1',
  name: 'Benchmark',
  source: { format: 'csv' },
  ticket: { column: 'ticket' },
  grouped: true,
  time: { column: 'time' },
  fields: {
    'ticket.priority': from('priority'),
    'ticket.channel': from('channel'),
    'ticket.language': from('language'),
    'ticket.subject': from('subject'),
    'ticket.tags': from('tags', 'set', { separator: ';' }),
    'ticket.plan': from('plan'),
    'ticket.refund': from('refund', 'money', { currency: 'USD' }),
    'ticket.minutes': from('minutes', 'number'),
    'sentiment.score': from('sentiment', 'number'),
    'customer.ltv': from('ltv', 'money', { currency: 'USD' }),
  },
  rules: [
    { event: 'ticket.created', when: when('created'), fields: 'all', with: message('customer', 'message.') },
    { event: 'message.added', when: when('customer'), with: message('customer') },
    { event: 'ticket.updated', when: when('rated'), fields: ['ticket.priority', 'ticket.minutes'] },
    {
      event: 'message.added',
      when: when('answer'),
      with: { ...message('agent'), by: { value: 'user:ada' } },
    },
    { event: 'status.changed', when: when('solved'), with: { status: { value: 'solved' } } },
  ],
} as const;
