import type { TraceGroup } from '@rung/kernel';
import { expect, it } from 'vitest';
import { createWording } from '../create-wording.ts';
import { namesOfFlow } from '../names.ts';
import { sampleFlow } from '../sample-flow.fake.ts';

const names = namesOfFlow(sampleFlow);
const en = createWording({ language: 'en', names });
const de = createWording({ language: 'de', names });

it('says why: what set it off, every row with what it saw, and what followed', () => {
  const group: TraceGroup = {
    at: '2026-03-30T10:30:00Z',
    ticket: 'T-1',
    sequence: 3,
    rounds: [
      {
        causes: [{ kind: 'event', type: 'message.added', id: 'e3' }],
        entries: [
          {
            step: 'trigger',
            node: 'leaving',
            outcome: 'fired',
            reason: 'retention_risk',
            condition: {
              cel: '…',
              result: 'true',
              rows: [
                {
                  atom: { op: 'eq', field: 'ticket.priority', value: 'urgent' },
                  values: ['urgent'],
                  result: 'true',
                },
                { atom: { op: 'is', field: 'customer.vip' }, values: [null], result: 'unknown' },
              ],
            },
          },
          {
            step: 'move',
            node: 'retention',
            outcome: 'led',
            tier: 'retention',
            move: 'escalation',
            reasons: [],
          },
          { step: 'clock', clock: 'retention.acknowledgement', change: 'started', data: { cycle: 1 } },
          { step: 'clock', clock: 'retention.work', change: 'retargeted', data: { row: 'always' } },
          { step: 'clock', clock: 'retention.work', change: 'retargeted', data: { row: null } },
        ],
      },
    ],
  };
  expect(en.sayTrace(group).split('\n')).toEqual([
    'Mon 30 Mar 2026, 10:30 UTC, ticket T-1, step 3',
    '  Because of: Message',
    '    Trigger fired (retention risk)',
    '      priority is urgent: yes (Priority was urgent)',
    '      the customer is a VIP: unknown (VIP customer was missing)',
    '    The ticket moves to Retention (escalation)',
    '    The clock “Acknowledgement at Retention” starts',
    '    The target of the clock “Work at Retention” is set',
    '    The clock “Work at Retention” has no target now',
  ]);
});

it('says who asked the authority matrix for what, and what became of each row', () => {
  const asked = {
    step: 'matrix',
    node: 'engine',
    request: 'R',
    action: 'refund',
    amount: { amount: 6000, currency: 'USD' },
    tier: 'retention',
    outcome: 'needsSignOff',
    grants: [
      { grant: 'own', verdict: 'window' },
      { grant: 'above', verdict: 'decided' },
    ],
  } as const;
  expect(en.sayTrace(asked)).toBe('Authority matrix: Retention asked for “refund”, $60: needs sign-off');
  expect(en.sayTraceRows(asked)).toEqual([
    '“own”: too much, with what was granted before',
    '“above”: decided',
  ]);
  const { amount: _amount, ...free } = { ...asked, node: 'elsewhere', tier: null, grants: [] };
  expect(de.sayTrace(free)).toBe('elsewhere: gefragt nach „refund“: braucht Freigabe');
  expect(de.sayTraceRows(free)).toEqual([]);
  // Nobody has denied anything yet where a sign-off asks and no tier may do it.
  expect(en.sayTrace({ ...free, outcome: 'denied' })).toBe('elsewhere: asked for “refund”: beyond everyone');
  expect(en.sayTrace({ ...asked, outcome: 'denied' })).toBe(
    'Authority matrix: Retention asked for “refund”, $60: denied',
  );
});
