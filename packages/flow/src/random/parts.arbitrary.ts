import type { Flow } from '../flow.ts';
import type { Dice } from './dice.arbitrary.ts';

/** Everything of a flow but its graph and what points into the graph. */
export type FlowParts = Pick<
  Flow,
  'fields' | 'tiers' | 'wordLists' | 'channels' | 'templates' | 'contextPackages'
> & {
  readonly calendars: NonNullable<Flow['calendars']>;
  readonly clocks: NonNullable<Flow['clocks']>;
  readonly grants: NonNullable<Flow['grants']>;
};

const times = ['PT5M', 'PT30M', 'PT2H', 'PT8H', 'P1D'] as const;
const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney', 'UTC'] as const;
const weeks = [
  [['09:00', '17:30']],
  [
    ['08:00', '12:00'],
    ['13:00', '24:00'],
  ],
  [['22:00', '06:00']],
] as const;

/** Conditions that may hold and may fail, over standard and custom fields and the parts that are there. */
export function randomCondition(dice: Dice, parts: Pick<FlowParts, 'calendars'>): string {
  const calendars = Object.keys(parts.calendars).map((id) => `isOpen(calendars.${id})`);
  return dice.pick([
    'ticket.priority == "urgent"',
    'ticket.priority >= "high" && customer.vip',
    'customer.ltv >= eur("1000.00")',
    'ticket.category in ["billing", "contract"]',
    '"vip" in ticket.tags',
    '!(ticket.channel == "phone") || ticket.reopenCount > 1',
    'has(ticket.component)',
    'ticket.seats > 10 && ticket.plan == "gold"',
    'wasEver(ticket.priority, "urgent")',
    'countWithin("message.added", duration("1d")) >= 3',
    ...calendars,
  ]);
}

/** Tiers in rank order, calendars, clocks, matrix rows and the texts that every random flow may use. */
export function randomParts(dice: Dice): FlowParts {
  const calendars = randomCalendars(dice);
  const tiers = randomTiers(dice, calendars);
  return {
    fields: {
      seats: { label: 'Seats', type: 'number', range: { min: 0 } },
      plan: { label: 'Plan', type: 'enum', values: ['silver', 'gold'] },
    },
    calendars,
    tiers,
    grants: randomGrants(dice, Object.keys(tiers)),
    clocks: randomClocks(dice, calendars),
    wordLists: { alarm: { language: 'en', words: ['lawyer', 'cancel my contract'] } },
    channels: { chat: { name: 'Chat', kind: 'chat' } },
    templates: {
      notice: {
        name: 'Notice',
        audience: 'internal',
        text: { en: 'See ticket {id}.' },
        vars: { id: 'ticket.id' },
      },
      hello: { name: 'Hello', audience: 'customer', text: { en: 'We are on it.' } },
    },
    contextPackages: {
      story: {
        name: 'Story',
        items: [
          { id: 'history', label: 'History', source: 'host', required: true },
          {
            id: 'attempts',
            label: 'Attempts',
            source: 'agent',
            required: true,
            whenMissing: dice.pick(['block', 'proceed'] as const),
          },
        ],
      },
    },
  };
}

function randomCalendars(dice: Dice): FlowParts['calendars'] {
  return Object.fromEntries(
    ['office', 'late'].slice(0, dice.int(0, 2)).map((id) => {
      const windows = dice.pick(weeks).map(([from, to]): [string, string] => [from, to]);
      const week = { mon: windows, tue: windows, thu: windows, sat: dice.oneIn(2) ? windows : [] };
      const exceptions = dice.oneIn(2) ? [{ date: '2026-04-03', windows: [] }] : [];
      return [id, { name: id, zone: dice.pick(zones), week, exceptions }];
    }),
  );
}

/** A calendar that is there, or the built-in one. */
export function randomCalendar(dice: Dice, calendars: FlowParts['calendars']): string {
  return dice.pick(['always', ...Object.keys(calendars)]);
}

function randomTiers(dice: Dice, calendars: FlowParts['calendars']): FlowParts['tiers'] {
  const count = dice.int(1, 4);
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `tier${i}`,
      {
        name: `Tier ${i}`,
        rank: i + 1,
        kind: i === 0 ? ('frontline' as const) : ('specialist' as const),
        owner: `queue:tier${i}`,
        calendar: randomCalendar(dice, calendars),
        ...(dice.oneIn(2) ? { acknowledge: dice.pick(times) } : {}),
        ...(dice.oneIn(2) ? { work: dice.pick(times) } : {}),
      },
    ]),
  );
}

function randomClocks(dice: Dice, calendars: FlowParts['calendars']): FlowParts['clocks'] {
  const measures = ['firstResponse', 'nextReply', 'resolution', 'agentWork', 'totalResolution'] as const;
  return Object.fromEntries(
    measures.slice(0, dice.int(0, 3)).map((measure, i) => {
      const target = { target: dice.pick(times), calendar: randomCalendar(dice, calendars) };
      return [
        `clock${i}`,
        {
          name: measure,
          measure,
          targets: [
            ...(dice.oneIn(2) ? [{ id: 'fast', when: 'customer.vip', ...target }] : []),
            { id: 'usual', target: dice.pick(times), calendar: randomCalendar(dice, calendars) },
          ],
          thresholds: [
            ...dice.some([
              { id: 'half', percent: 50 },
              { id: 'late', percent: 90 },
              { id: 'soon', remaining: 'PT1M' },
            ]),
          ],
        },
      ];
    }),
  );
}

/** The lowest tiers refund small amounts alone, each higher tier ten times as much. */
function randomGrants(dice: Dice, tiers: readonly string[]): FlowParts['grants'] {
  const able = tiers.slice(0, dice.int(0, tiers.length));
  return Object.fromEntries(
    able.map((tier, i) => [
      `refund_${tier}`,
      {
        order: i,
        tier,
        action: 'refund',
        limit: { kind: 'money' as const, amount: 1000 * 10 ** i, currency: 'EUR', inclusive: dice.oneIn(2) },
        ...(dice.oneIn(3) ? { window: { length: 'P30D', scope: 'ticket' as const } } : {}),
      },
    ]),
  );
}
