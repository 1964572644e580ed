import { at, Driver, type FlowSketch, intake, threeTiers } from './drive.ts';

/** An amount in cents. */
export const usd = (amount: number) => ({ amount, currency: 'USD' });
/** A limit in cents. */
export const money = (amount: number, inclusive = true) => ({
  kind: 'money',
  amount,
  currency: 'USD',
  inclusive,
});
const fourHours = { target: 'PT4H', calendar: 'always' };
/** A row of the matrix by its order, tier and action; one with stages expires. */
export const grant = (row: `${number} ${string} ${string}`, rest: object) => {
  const [order, tier, action] = row.split(' ');
  return { order: Number(order), tier, action, ...('stages' in rest ? { expires: fourHours } : {}), ...rest };
};

/** Three tiers with rising limits, a row for two people, and a row of days. */
export const matrix = {
  l1: grant('1 l1 refund', { limit: money(5000, false), window: { length: 'P30D', scope: 'ticket' } }),
  l2: grant('2 l2 refund', { limit: money(50_000), expires: fourHours }),
  l3: grant('3 l3 refund', {
    limit: money(500_000),
    expires: fourHours,
    reason: 'large_refund',
  }),
  both: grant('4 l3 refund', {
    limit: { kind: 'unbounded', reason: 'two people' },
    stages: [{ tiers: ['l2', 'l3'], need: 2 }],
  }),
  days: grant('5 l1 extension', {
    limit: { kind: 'quantity', amount: 7, unit: 'days', inclusive: true },
  }),
  never: grant('6 l1 waiver', { limit: { kind: 'never' }, reason: 'not_ours' }),
};

/** A flow with these grants. */
export function flow(grants: object, extra: Partial<FlowSketch> = {}): FlowSketch {
  return {
    tiers: threeTiers,
    grants,
    ...extra,
    nodes: { intake, l1: at('l1'), ...extra.nodes },
    edges: ['intake.out -> l1', ...(extra.edges ?? [])],
  };
}

/** A ticket at the first tier. */
export function asked(sketch: FlowSketch = flow(matrix)): Driver {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  return ticket;
}

/** Somebody asks for leave. */
export const ask = (ticket: Driver, when: string, rest: object) =>
  ticket.send(when, 'action.requested', { request: 'R', action: 'refund', by: 'al', ...rest });
/** Somebody decides a request. */
export const decide = (ticket: Driver, when: string, rest: object) =>
  ticket.send(when, 'approval.decided', { request: 'R', decision: 'approved', ...rest });
