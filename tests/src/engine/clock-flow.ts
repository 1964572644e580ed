import { at, type FlowSketch, intake, threeTiers } from './drive.ts';

const office = {
  name: 'Office',
  zone: 'UTC',
  week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] },
};

/** Intake attaches the clock; its outlets set fields, so that they can be seen. */
export function withClock(clock: object, extra: Partial<FlowSketch> = {}): FlowSketch {
  const thresholds = 'thresholds' in clock ? (clock.thresholds as readonly { id: string }[]) : [];
  return {
    tiers: threeTiers,
    fields: { said: { label: 'Said', type: 'set' } },
    calendars: { office },
    clocks: { watch: { name: 'Watch', ...clock } },
    ...extra,
    nodes: {
      intake,
      sla: { kind: 'sla', config: { clock: 'watch' } },
      l1: at('l1'),
      late: { kind: 'set', config: { set: [{ field: 'ticket.said', add: ['late'] }] } },
      ...(thresholds.length === 0
        ? {}
        : { warn: { kind: 'set', config: { set: [{ field: 'ticket.said', add: ['warned'] }] } } }),
      ...extra.nodes,
    },
    edges: [
      'intake.out -> sla',
      'sla.continue -> l1',
      'sla.breached -> late',
      ...thresholds.map(({ id }) => `sla.at:${id} -> warn`),
      ...(extra.edges ?? []),
    ],
  };
}

/** A table of one row that counts at all hours. */
export const always = (target: string) => [{ id: 'row', target, calendar: 'always' }];
/** What the outlet of a breach leaves behind. */
export const late = 'set ticket.said ["late"]';
/** What the outlet of a threshold leaves behind. */
export const warned = 'set ticket.said ["warned"]';
