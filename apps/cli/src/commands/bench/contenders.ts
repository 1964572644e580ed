import { type LinkedPolicy, link, step, type TicketState } from '@rung/engine';
import { matching, type RuntimeValue, type Snapshot, triggersHearing } from '@rung/engine/decision';
import { type FieldValue, parseInstant, type Scenario, type TicketEvent } from '@rung/kernel';
import { randomTickets } from '@rung/simulator';

/** What is measured. */
export const figureIds = ['decide', 'step', 'stepTraced', 'link'] as const;

/** One of {@link figureIds}. */
export type FigureId = (typeof figureIds)[number];

/** Something to time: does its work so many times over. */
export interface Contender {
  readonly id: FigureId;
  readonly run: (times: number) => void;
}

/** The same tickets at every measurement and on every machine. */
const population = { count: 200, seed: 1, maxEvents: 12 };

/** Everything that is measured of a policy, on made-up tickets that fit it. */
export function contendersOf(linked: LinkedPolicy): readonly Contender[] {
  const tickets = [...randomTickets(linked.policy, population)];
  return [
    decider(linked, tickets),
    stepper(linked, { id: 'step', tickets, trace: false }),
    stepper(linked, { id: 'stepTraced', tickets, trace: true }),
    {
      id: 'link',
      run: (times) => {
        for (let i = 0; i < times; i += 1) link(linked.policy, { digest: linked.digest });
      },
    },
  ];
}

interface Stepping {
  readonly id: FigureId;
  readonly tickets: readonly Scenario[];
  readonly trace: boolean;
}

/** Feeds event after event of ticket after ticket, each to the state that the one before left. */
function stepper(linked: LinkedPolicy, { id, tickets, trace }: Stepping): Contender {
  const events = tickets.flatMap((ticket) =>
    ticket.events.map((event, index) => ({ event, isFirst: index === 0 })),
  );
  let next = 0;
  let state: TicketState | null = null;
  const run = (times: number): void => {
    for (let i = 0; i < times; i += 1) {
      const entry = events[next];
      next = next + 1 === events.length ? 0 : next + 1;
      if (entry === undefined) return;
      const result = step(linked, entry.isFirst ? null : state, entry.event, { trace });
      if (result.ok) state = result.value.state;
    }
  };
  return { id, run };
}

/** Asks which triggers match a new ticket. */
function decider(linked: LinkedPolicy, tickets: readonly Scenario[]): Contender {
  const created = tickets.flatMap(({ events }) => events).filter(({ type }) => type === 'ticket.created');
  const snapshots = created.map((event) => snapshotOf(linked, event));
  const triggers = triggersHearing(linked.index, 'ticket.created');
  const found: number[] = [];
  let next = 0;
  const run = (times: number): void => {
    for (let i = 0; i < times; i += 1) {
      const snapshot = snapshots[next];
      next = next + 1 === snapshots.length ? 0 : next + 1;
      if (snapshot !== undefined) matching(triggers, snapshot, found);
    }
  };
  return { id: 'decide', run };
}

const nothingChanged: ReadonlySet<number> = new Set();

function snapshotOf({ fields }: LinkedPolicy, event: TicketEvent): Snapshot {
  const given = event.type === 'ticket.created' ? (event.fields ?? {}) : {};
  const parsed = parseInstant(event.at);
  return {
    at: parsed.ok ? parsed.value : 0,
    values: fields.paths.map((path, slot) =>
      runtimeValue(Object.hasOwn(given, path) ? given[path] : null, fields.declarations[slot]?.type),
    ),
    changed: nothingChanged,
    wasEver: () => false,
    countWithin: () => 0,
  };
}

function runtimeValue(value: FieldValue | undefined, type: string | undefined): RuntimeValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (type !== 'instant' || typeof value !== 'string') return value;
  const parsed = parseInstant(value);
  return parsed.ok ? parsed.value : undefined;
}
