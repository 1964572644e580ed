import type { FieldValue, TicketEvent } from '@rung/kernel';
import type { BenchTicket } from '../decide/rules.ts';

/** One ticket's life in five events. */
export type Timeline = readonly TicketEvent[];

const hourMs = 3_600_000;
const firstMs = Date.UTC(2026, 0, 5, 9);

function fieldsOf(ticket: BenchTicket): Readonly<Record<string, FieldValue>> {
  return {
    'ticket.subject': ticket.subject,
    'ticket.priority': ticket.priority,
    'ticket.channel': ticket.channel,
    'ticket.language': ticket.language,
    'ticket.tags': ticket.tags,
    'ticket.plan': ticket.plan,
    'ticket.refund': { amount: ticket.refundCents, currency: 'USD' },
    'ticket.minutes': ticket.waitingMinutes,
    'ticket.reopenCount': ticket.reopenCount,
    'sentiment.score': ticket.sentiment,
    'customer.ltv': { amount: ticket.ltvCents, currency: 'USD' },
    'customer.vip': ticket.ltvCents > 2_000_000,
  };
}

/** A ticket is opened, the customer adds something, it is re-rated, an agent answers, and it is solved. */
export function timelineOf(ticket: BenchTicket, number: number): Timeline {
  const at = (hours: number): string => new Date(firstMs + number * 60_000 + hours * hourMs).toISOString();
  const id = `T-${number}`;
  const base = (event: number, hours: number) => ({ id: `${id}-${event}`, at: at(hours), ticket: id });
  const message = (role: 'customer' | 'agent', text: string) => ({
    role,
    public: true,
    automated: false,
    text,
  });
  const half = Math.floor(ticket.body.length / 2);
  return [
    {
      ...base(0, 0),
      type: 'ticket.created',
      fields: fieldsOf(ticket),
      message: message('customer', ticket.body.slice(0, half)),
    },
    { ...base(1, 1), type: 'message.added', ...message('customer', ticket.body.slice(half)) },
    {
      ...base(2, 2),
      type: 'ticket.updated',
      set: { 'ticket.priority': 'high', 'ticket.minutes': ticket.waitingMinutes + 120 },
    },
    { ...base(3, 3), type: 'message.added', by: 'user:ada', ...message('agent', 'We are looking into it.') },
    { ...base(4, 20), type: 'status.changed', status: 'solved' },
  ];
}
