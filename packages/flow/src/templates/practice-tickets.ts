import type { Flow } from '../flow.ts';

type SampleTicket = NonNullable<Flow['scenarios']>[number];

interface Letter {
  readonly name: string;
  readonly at: string;
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  readonly text: string;
  readonly cents: number;
  readonly vip?: true;
}

/** What customers of an invented shop wrote in one week. */
const letters: readonly Letter[] = [
  {
    name: 'Where is my parcel?',
    at: '2026-03-02T08:10:00+01:00',
    priority: 'normal',
    text: 'Ordered on Friday, nothing here yet.',
    cents: 3990,
  },
  {
    name: 'Lamp arrived broken',
    at: '2026-03-02T09:45:00+01:00',
    priority: 'normal',
    text: 'The lamp is broken, the shade has a crack.',
    cents: 8900,
  },
  {
    name: 'Washing machine leaking',
    at: '2026-03-02T11:30:00+01:00',
    priority: 'high',
    text: 'It is leaking since this morning, please help quickly.',
    cents: 64900,
  },
  {
    name: 'Wrong size',
    at: '2026-03-02T14:20:00+01:00',
    priority: 'low',
    text: 'I ordered 42 and got 44.',
    cents: 5990,
  },
  {
    name: 'Invoice address',
    at: '2026-03-03T17:05:00+01:00',
    priority: 'low',
    text: 'Please change the address on the invoice.',
    cents: 12900,
  },
  {
    name: 'Table top scratched',
    at: '2026-03-03T08:10:00+01:00',
    priority: 'normal',
    text: 'The table top is scratched on one side.',
    cents: 89900,
    vip: true,
  },
  {
    name: 'Cancel my order',
    at: '2026-03-03T09:45:00+01:00',
    priority: 'normal',
    text: 'I found it cheaper elsewhere.',
    cents: 24900,
  },
  {
    name: 'Second reminder',
    at: '2026-03-03T11:30:00+01:00',
    priority: 'high',
    text: 'I wrote on Monday and nobody answered.',
    cents: 19900,
  },
  {
    name: 'Voucher does not work',
    at: '2026-03-04T14:20:00+01:00',
    priority: 'normal',
    text: 'The code says it has expired.',
    cents: 2990,
  },
  {
    name: 'Sofa damaged by the carrier',
    at: '2026-03-04T17:05:00+01:00',
    priority: 'high',
    text: 'The cover is damaged and one foot is missing.',
    cents: 129900,
    vip: true,
  },
  {
    name: 'Delivery on Saturday?',
    at: '2026-03-04T08:10:00+01:00',
    priority: 'low',
    text: 'Can you deliver on Saturday?',
    cents: 7990,
  },
  {
    name: 'Charged twice',
    at: '2026-03-04T09:45:00+01:00',
    priority: 'urgent',
    text: 'My card was charged twice.',
    cents: 45900,
  },
  {
    name: 'Missing screws',
    at: '2026-03-05T11:30:00+01:00',
    priority: 'normal',
    text: 'The bag with the screws is missing.',
    cents: 15900,
  },
  {
    name: 'Return label',
    at: '2026-03-05T14:20:00+01:00',
    priority: 'low',
    text: 'The label does not print.',
    cents: 3490,
  },
  {
    name: 'Glass arrived broken, again',
    at: '2026-03-05T17:05:00+01:00',
    priority: 'urgent',
    text: 'Broken for the second time. This is the last time I order.',
    cents: 9990,
    vip: true,
  },
  {
    name: 'Question about the guarantee',
    at: '2026-03-05T08:10:00+01:00',
    priority: 'low',
    text: 'How long is the guarantee?',
    cents: 39900,
  },
  {
    name: 'Parcel went to the neighbour',
    at: '2026-03-06T09:45:00+01:00',
    priority: 'normal',
    text: 'Which neighbour? There is no card.',
    cents: 5490,
  },
  {
    name: 'Colour differs from the picture',
    at: '2026-03-06T11:30:00+01:00',
    priority: 'normal',
    text: 'It is more green than blue.',
    cents: 6990,
  },
  {
    name: 'Fridge makes a noise',
    at: '2026-03-06T14:20:00+01:00',
    priority: 'high',
    text: 'It hums all night.',
    cents: 74900,
  },
  {
    name: 'Thank you',
    at: '2026-03-06T17:05:00+01:00',
    priority: 'low',
    text: 'All arrived well, thank you.',
    cents: 11900,
  },
];

/** Twenty sample tickets for the practice flow: each is opened with a message and left alone for a working day. */
export const practiceTickets: SampleTicket[] = letters.map(
  ({ name, at, priority, text, cents, vip = false }, index) => ({
    format: 'rung/scenario@1',
    name,
    ticket: {
      id: `S-${index + 1}`,
      subject: name,
      priority,
      channel: 'email',
      order_value: { amount: cents, currency: 'EUR' },
      customer: { id: `C-${index + 1}`, vip },
    },
    events: [
      { at, type: 'ticket.created', message: { role: 'customer', public: true, automated: false, text } },
    ],
    until: `${at.slice(0, 8)}${String(Number(at.slice(8, 10)) + 1).padStart(2, '0')}${at.slice(10)}`,
  }),
);
