import { draw, node, tell } from '../draw.ts';
import { type Rehearsal, type Row, holds as runs } from '../rehearse.ts';

export const tiers = { one: { rank: 1 }, two: { rank: 2 }, three: { rank: 3 } };

export const hour = 3_600_000;

export const initial: Row = ['10:00', 'assign', { tier: 'one', move: 'initial' }];

export const signal = (time: string, name = 'x'): Row => [time, 'signal.received', { name }];

export const status = (time: string, value: string): Row => [
  time,
  'status.changed',
  { status: value, by: 'ann' },
];

export const reply = (time: string, more = {}): Row => [
  time,
  'message.added',
  { role: 'agent', public: true, automated: false, text: 'Hi', by: 'ann', ...more },
];

export const asks = (time: string, more = {}): Row => [
  time,
  'message.added',
  { role: 'customer', public: true, automated: false, text: 'Hello?', ...more },
];

export const breach = (time: string): Row => [time, 'notify', { to: 'queue:breached' }];

export const always = (target: string, more = {}) => [{ id: 'd', target, calendar: 'always', ...more }];

export type Json = Readonly<Record<string, unknown>>;

/** Rows of clocks are of clock `c` unless they say so. */
export function holds(linked: Parameters<typeof runs>[0], { clocks = [], ...rest }: Rehearsal) {
  return runs(linked, { ...rest, clocks: clocks.map((row) => ({ clock: 'c', ...row })) });
}

/** A flow with one clock `c`, attached at intake, whose breach tells somebody. */
export function clocked(
  clock: Json,
  rest: { readonly nodes?: Json; readonly wires?: Json; readonly [part: string]: unknown } = {},
) {
  const { nodes, wires, ...parts } = rest;
  const thresholds = Array.isArray(clock['thresholds']) ? clock['thresholds'] : [];
  return draw({
    tiers,
    ...parts,
    clocks: { c: { name: 'Clock', ...clock } },
    nodes: {
      watch: node('sla', { clock: 'c' }),
      b: tell('breached'),
      at: tell('threshold'),
      ...(nodes as Record<string, Json>),
    },
    wires: {
      intake: 'watch',
      'watch.continue': 'one',
      'watch.breached': 'b',
      ...Object.fromEntries(thresholds.map(({ id }) => [`watch.at:${id}`, 'at'])),
      ...(wires as Record<string, string>),
    },
  });
}
