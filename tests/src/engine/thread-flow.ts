import { at, Driver, type FlowSketch, intake, on, threeTiers } from './drive.ts';

/** A node that adds its own id to the tags, so that passing it is seen. */
export const mark = (tag: string) => ({
  kind: 'set',
  config: { set: [{ field: 'ticket.tags', add: [tag] }] },
});
const signal = { mode: 'side', latch: { kind: 'everyTime' } };
/** Open on Mondays and Tuesdays. */
export const office = {
  name: 'Office',
  zone: 'UTC',
  week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
};

/** A flow in which the signal `go` starts what is tested. */
export function flow(
  nodes: Readonly<Record<string, object>>,
  edges: readonly string[],
  extra: object = {},
): FlowSketch {
  return {
    tiers: threeTiers,
    ...extra,
    nodes: { intake, l1: at('l1'), l2: at('l2'), go: on('signal.received', signal), ...nodes },
    edges: ['intake.out -> l1', 'l1.escalated -> l2', ...edges],
  };
}

/** What a node of `mark` leaves behind. */
export const tagged = (...tags: string[]) => `set ticket.tags ${JSON.stringify(tags)}`;

/** A ticket at the first tier. */
export function started(sketch: FlowSketch): Driver {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  return ticket;
}

/** Sends the signal. */
export const go = (ticket: Driver, when: string) => ticket.send(when, 'signal.received', { name: 'go' });
