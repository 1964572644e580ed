import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds, type Row } from '../rehearse.ts';
import { assigned, flags, hour, minute, owner } from './rows.ts';

const { linked } = loadExample('tech-solving-triad');
const created: Row = ['09:50', 'ticket.created'];
const invite = flags('10:00', 'needs_expert');

it('asks a second expert, then goes to L3', () => {
  holds(linked, {
    events: [created, invite],
    until: '12:00',
    exactly: ['assign', 'openSwarm'],
    expect: [
      assigned('09:50', 'frontline'),
      ['10:00', 'openSwarm', { dueAt: '10:03' }],
      ['10:03', 'openSwarm', { dueAt: '10:06' }],
      assigned('10:06', 'L3', { reasons: ['no_expert'], type: 'functional' }),
    ],
    final: { counts: { swarms: 2, escalations: 1 } },
  });
  holds(linked, {
    events: [created, invite, ['10:05', 'swarm.joined', { by: 'eve' }]],
    until: '10:30',
    exactly: ['assign', 'openSwarm'],
    expect: [assigned('09:50', 'frontline'), ['10:00', 'openSwarm'], ['10:03', 'openSwarm']],
  });
});

it('goes to L3 after an hour of swarming, with the notes', () => {
  holds(linked, {
    events: [created, invite, ['10:02', 'swarm.joined', { by: 'eve' }]],
    until: '12:00',
    exactly: ['assign'],
    expect: [
      assigned('09:50', 'frontline'),
      assigned('11:00', 'L3', { reasons: ['swarm_timeout'], package: { completeness: 1 } }),
    ],
  });
});

it('opens a vendor case, which pauses our work and not the resolution', () => {
  holds(linked, {
    ticket: { thirdParty: 'acme' },
    events: [
      created,
      owner('09:55', 'fred'),
      invite,
      ['10:02', 'swarm.joined', { by: 'eve' }],
      ['10:20', 'signal.received', { name: 'vendor_bug' }],
    ],
    until: '10:50',
    exactly: ['assign', 'openExternal'],
    expect: [assigned('09:50', 'frontline'), ['10:20', 'openExternal', { dueAt: '14:20' }]],
    clocks: [
      { clock: 'agent_work', outcome: 'paused', countedMs: 30 * minute },
      { clock: 'resolution', outcome: 'running', countedMs: hour },
    ],
    final: { owner: 'fred', tier: 'frontline' },
  });
});

it('opens the vendor case also for an agent who flags it', () => {
  holds(linked, {
    ticket: { thirdParty: 'acme' },
    events: [created, invite, ['10:02', 'swarm.joined', { by: 'eve' }], flags('10:20', 'vendor_bug')],
    until: '10:20',
    exactly: ['assign', 'openExternal', 'openSwarm'],
    expect: [
      assigned('09:50', 'frontline'),
      ['10:00', 'openSwarm'],
      ['10:20', 'openExternal', { dueAt: '14:20' }],
    ],
  });
});

it('takes a disaster to L3 and tells the head, at once', () => {
  holds(linked, {
    ticket: { category: 'disaster_recovery' },
    events: [created],
    exactly: ['assign', 'notify', 'openSwarm'],
    expect: [
      ['09:50', 'notify'],
      assigned('09:50', 'L3', { reasons: ['disaster_recovery'], move: 'escalation' }),
    ],
  });
});

it('takes three old versions to legacy', () => {
  for (const productVersion of ['2.1', '2.2', '2.3']) {
    holds(linked, {
      ticket: { productVersion },
      events: [created],
      exactly: ['assign'],
      expect: [assigned('09:50', 'L2_legacy', { reasons: ['unsupported_version'] })],
    });
  }
  holds(linked, {
    ticket: { productVersion: '2.4' },
    events: [created],
    exactly: ['assign'],
    expect: [assigned('09:50', 'frontline')],
  });
});
