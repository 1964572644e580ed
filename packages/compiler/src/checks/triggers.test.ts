import { expect, it } from 'vitest';
import { edge, findings, remove, set } from './findings.fake.ts';

const latch = (kind: string) => set('/nodes/refund/config/latch', { kind });

it('warns of a trigger that brings one request to the matrix and leaves the later ones', () => {
  expect(findings('RNG-317', latch('oncePerEpisode')).map(({ path, data }) => [path, data])).toEqual([
    ['/nodes/refund/config/latch', { node: '“refund”', answers: '“may”' }],
  ]);
  expect(findings('RNG-317', latch('oncePerTicket'))).toHaveLength(1);
  expect(findings('RNG-317', latch('oncePerEpisode'), set('/edges/e21/to', 'sign'))).toHaveLength(1);
});

it('says nothing of one that fires again, that asks nothing, or that hears other events too', () => {
  const once = remove('/nodes/refund/config/latch');
  expect(findings('RNG-317')).toEqual([]);
  expect(findings('RNG-317', latch('rearmWhenFalse'))).toEqual([]);
  expect(findings('RNG-317', once, set('/nodes/refund/config/neverSuppress', true))).toEqual([]);
  expect(findings('RNG-317', once, set('/edges/e21/to', 'mark'))).toEqual([]);
  const both = set('/nodes/refund/config/events', ['action.requested', 'ticket.updated']);
  expect(findings('RNG-317', once, both)).toEqual([]);
});

it('says nothing where another trigger hears every request', () => {
  const once = remove('/nodes/refund/config/latch');
  const other = (config: object) => [
    set('/nodes/other', {
      kind: 'trigger',
      config: { events: ['action.requested'], order: 45, mode: 'side', ...config },
    }),
    set('/edges/x', edge('other', 'out', 'sign')),
  ];
  expect(findings('RNG-317', once, ...other({ latch: { kind: 'everyTime' } }))).toEqual([]);
  expect(findings('RNG-317', once, ...other({}))).toHaveLength(2);
});

it('warns of a trigger without a condition that is to fire each time it comes true', () => {
  expect(findings('RNG-318', latch('rearmWhenFalse')).map(({ path }) => path)).toEqual([
    '/nodes/refund/config/latch',
  ]);
  const rearms = { kind: 'rearmWhenFalse', rearm: '!customer.vip' };
  expect(findings('RNG-318', set('/nodes/refund/config/latch', rearms))).toEqual([]);
  const when = set('/nodes/refund/config/when', 'customer.vip');
  expect(findings('RNG-318', latch('rearmWhenFalse'), when)).toEqual([]);
  expect(findings('RNG-318', latch('everyTime'))).toEqual([]);
});
