import type { Policy, PolicyNode } from './policy.ts';

type Ports = PolicyNode['ports'];

function portsTo(targets: Readonly<Record<string, string | null>>): Ports {
  return Object.fromEntries(
    Object.entries(targets).map(([port, to]) => [port, { to, reason: null, type: null }]),
  );
}

function trigger(order: number): PolicyNode {
  return {
    kind: 'trigger',
    ports: portsTo({ out: 'team' }),
    events: ['ticket.created'],
    outlet: null,
    when: order === 0 ? null : 0,
    order,
    latch: { kind: 'oncePerEpisode' },
    mode: order === 0 ? 'intake' : 'interrupting',
    reason: 'created',
    reasonWords: null,
    type: null,
    neverSuppress: false,
    eachEvent: order === 0,
    reachesTier: true,
  };
}

const tierPorts = portsTo({
  entered: null,
  acknowledged: null,
  accepted: null,
  timeout: null,
  overdue: null,
  bounced: null,
  deescalated: null,
  escalated: null,
  unavailable: null,
});

/** A small valid policy with as many triggers as asked for, each a node `t<n>`. */
export function samplePolicy(triggers = 1): Policy {
  const ids = Array.from({ length: triggers }, (_, i) => `t${i}`);
  return {
    format: 'rung/policy@1',
    semantics: 1,
    id: 'sample',
    name: 'Sample',
    flow: `sha256-${'0'.repeat(43)}`,
    fields: { 'ticket.priority': { type: 'orderedEnum', values: ['low', 'normal', 'high', 'urgent'] } },
    zones: {
      release: '2026a',
      byName: { 'Europe/London': { transitions: [0, 100], offsets: [0, 3600, 0] } },
    },
    calendars: {
      office: {
        zone: 'Europe/London',
        week: [[[540, 1020]], [], [], [], [], [], []],
        exceptions: [{ date: '2026-04-03', windows: [], name: 'Good Friday' }],
      },
    },
    tiers: {
      team: {
        rank: 1,
        lateral: false,
        kind: 'frontline',
        owner: 'queue:team',
        calendar: 'office',
        acknowledgeMs: null,
        workMs: null,
        orderBy: [],
        reads: [],
        package: null,
        capacity: null,
      },
    },
    grants: [],
    clocks: {},
    wordLists: {},
    channels: {},
    templates: {},
    contextPackages: {},
    atoms: [{ op: 'eq', field: 'ticket.priority', value: 'urgent' }],
    conditions: [{ cel: 'ticket.priority == "urgent"', tree: { atom: 0 }, sources: [] }],
    nodes: {
      ...Object.fromEntries(ids.map((id, order) => [id, trigger(order)])),
      team: { kind: 'tier', ports: tierPorts, tier: 'team', owner: 'queue:team' },
    },
    triggers: ids,
    guards: { caps: [], pingPong: [], coolDowns: [] },
    pinned: {},
    bounds: { effects: 1, notices: 0, moves: 1, byRoot: { t0: 1 } },
    sources: { 'nodes/team': '/nodes/team' },
  };
}
