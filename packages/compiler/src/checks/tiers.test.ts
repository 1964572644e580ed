import { expect, it } from 'vitest';
import { edge, findings, remove, set } from './findings.fake.ts';

const neverDue = (...edits: Parameters<typeof findings>[1][]): readonly (readonly unknown[])[] =>
  findings('RNG-405', ...edits).map(({ nodeId, data }) => [
    nodeId,
    data['port'],
    data['lacks'],
    data['standsIn'],
  ]);

const late = set('/edges/late', edge('boss', 'timeout', 'front'));
const over = set('/edges/over', edge('boss', 'overdue', 'front'));

it('says that a way waits for a time that its tier lacks, and whether it is taken when nobody is available', () => {
  expect(neverDue()).toEqual([]);
  expect(neverDue(over)).toEqual([['boss', 'overdue', 'work', true]]);
  expect(neverDue(late, over)).toEqual([
    ['boss', 'timeout', 'acknowledge', true],
    ['boss', 'overdue', 'work', false],
  ]);
  expect(neverDue(late, set('/edges/none', edge('boss', 'unavailable', 'front')))).toEqual([
    ['boss', 'timeout', 'acknowledge', false],
  ]);
});

it('says nothing where the tier has the time, and says it once the time is gone', () => {
  expect(neverDue(late, set('/tiers/boss/acknowledge', 'PT1H'))).toEqual([]);
  expect(neverDue(remove('/tiers/expert/work'))).toEqual([['expert', 'overdue', 'work', false]]);
});
