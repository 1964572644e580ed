import type { Policy } from '@rung/policy';
import type { Stay, TicketSummary } from './ticket-summary.ts';

const hour = 3_600_000;

/** A ticket created at 0 of which nothing happened, with what a test is about. */
export function summary(part: Partial<TicketSummary> = {}): TicketSummary {
  return {
    ticket: 'T',
    createdAtMs: 0,
    isGroupParent: false,
    customer: null,
    topic: null,
    channel: null,
    segment: null,
    agent: null,
    contacts: 1,
    stays: [stay({ tier: 'team', move: 'initial' })],
    resolutions: [],
    isRemoved: false,
    counts: {
      escalations: 0,
      reEscalations: 0,
      transfers: 0,
      reassignments: 0,
      bounces: 0,
      deescalations: 0,
      swarms: 0,
      approvals: 0,
    },
    csat: [],
    clocks: [],
    promises: [],
    requests: [],
    followUps: [],
    notes: {},
    suppressed: {},
    failedAssignments: 0,
    detectionLagsMs: [],
    signals: [],
    trace: null,
    ...part,
  };
}

/** A stay at a tier. */
export function stay(part: Partial<Stay>): Stay {
  return {
    tier: 'senior',
    move: 'escalation',
    type: null,
    reasons: [],
    enteredAtMs: 0,
    leftAtMs: null,
    acknowledgedAtMs: null,
    completeness: null,
    ...part,
  };
}

/** A ticket that climbed to the seniors after some hours. */
export function escalated(part: Partial<TicketSummary> = {}, hours = 1): TicketSummary {
  const stays = [
    stay({ tier: 'team', move: 'initial', leftAtMs: hours * hour }),
    stay({ enteredAtMs: hours * hour }),
  ];
  return summary({ stays, ...part });
}

const tier: Policy['tiers'][string] = {
  rank: 1,
  lateral: false,
  kind: 'frontline',
  owner: 'queue:team',
  calendar: 'always',
  acknowledgeMs: null,
  workMs: null,
  orderBy: [],
  reads: [],
  package: null,
  capacity: null,
};

/** A policy with two tiers, enough for metrics. */
export const twoTiers: Policy = {
  format: 'rung/policy@1',
  semantics: 1,
  id: 'two',
  name: 'Two tiers',
  flow: 'sha256-none',
  fields: {},
  zones: { release: null, byName: {} },
  calendars: {},
  tiers: {
    team: tier,
    senior: { ...tier, rank: 2, capacity: { people: 2, meanHandlingMs: hour, maxOpen: null } },
  },
  grants: [],
  clocks: {
    first_response: {
      measure: 'firstResponse',
      targets: [],
      thresholds: [{ id: 'soon', percent: 50 }],
      pause: [],
      reopen: 'keep',
      maxPauseMs: null,
      afterFirstResponse: false,
      start: null,
      pauseWhen: null,
      stop: null,
    },
  },
  wordLists: {},
  channels: {},
  templates: {},
  contextPackages: {},
  atoms: [],
  conditions: [],
  nodes: { senior: { kind: 'tier', ports: {}, tier: 'senior', owner: 'queue:senior' } },
  triggers: ['alarm', 'quiet'],
  guards: { caps: [], pingPong: [], coolDowns: [] },
  pinned: {},
  bounds: { effects: 1, notices: 0, moves: 1, byRoot: {} },
  sources: {},
};
