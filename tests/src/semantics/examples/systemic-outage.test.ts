import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds, type Row } from '../rehearse.ts';
import type { Json } from './rows.ts';

const { linked } = loadExample('systemic-outage');
const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
const tickets = (more: Json = {}) =>
  ids.map((id) => ({ id, component: 'db', customer: { id: `C-${id}` }, ...more }));
const at = (...minutes: readonly number[]): readonly Row[] =>
  minutes.map((m, index) => [`10:${String(m).padStart(2, '0')}`, 'ticket.created', { ticket: ids[index] }]);
const parent = 'outage:db:1';
const parts = ['openGroup', 'notify', 'message', 'set', 'openExternal', 'closeGroup'];
const opened: readonly Row[] = [
  ['10:08', 'openGroup', { members: ids.slice(0, 5) }],
  ['10:08', 'notify', { channel: 'pager', ticket: parent }],
  ...ids.slice(0, 5).flatMap((ticket): readonly Row[] => [
    ['10:08', 'set', { ticket, field: 'ticket.priority', value: 'urgent' }],
    ['10:08', 'message', { ticket }],
  ]),
];

it('does not fire when the fifth comes exactly fifteen minutes after the first', () => {
  holds(linked, {
    tickets: tickets().slice(0, 5),
    events: at(0, 4, 8, 12, 15),
    exactly: parts,
    expect: [],
  });
});

it('lets a sixth join without another page', () => {
  holds(linked, {
    tickets: tickets(),
    events: at(0, 2, 4, 6, 8, 10),
    until: '10:10',
    exactly: parts,
    expect: [...opened, ['10:10', 'set', { ticket: 'F' }], ['10:10', 'message', { ticket: 'F' }]],
  });
});

it('goes to the head of support when the page is not answered, with nothing else said', () => {
  holds(linked, {
    tickets: tickets().slice(0, 5),
    events: at(0, 2, 4, 6, 8),
    until: '11:30',
    exactly: [...parts, 'assign'],
    expect: [
      ...ids
        .slice(0, 5)
        .map((ticket, index): Row => [`10:0${index * 2}`, 'assign', { ticket, tier: 'support' }]),
      ...opened,
      ['10:08', 'assign', { ticket: parent, tier: 'incident_lead', move: 'initial', reasons: ['outage'] }],
      ['10:13', 'assign', { ticket: parent, tier: 'head_of_support', reasons: ['notAcknowledged'] }],
    ],
    final: { A: { priority: 'urgent', counts: { escalations: 0 } }, [parent]: { tier: 'head_of_support' } },
  });
});

it('tells the vendor manager after half an hour of silence', () => {
  holds(linked, {
    tickets: tickets({ vendor: 'acme' }).slice(0, 5),
    events: [...at(0, 2, 4, 6, 8), ['10:10', 'escalation.acknowledged', { ticket: parent, by: 'lee' }]],
    until: '11:30',
    exactly: parts,
    expect: [
      ...opened,
      ['10:08', 'openExternal', { ticket: parent }],
      ['10:38', 'notify', { ticket: parent }],
    ],
  });
});
