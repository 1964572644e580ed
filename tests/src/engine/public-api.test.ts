import * as engine from '@rung/engine';
import { expect, it } from 'vitest';
import { publicApi } from '../public-api.ts';

it('exports exactly this', () => {
  expect(publicApi('engine')).toEqual([
    'advance',
    'alwaysOpen',
    'authorize',
    'compareQueueOrder',
    'counted',
    'countedWithPauses',
    'deadline',
    'deadlineWithPauses',
    'engineMessages',
    'finalState',
    'foldClocks',
    'isOpen',
    'isPerson',
    'lastInstantMs',
    'link',
    'linkCalendar',
    'migrate',
    'nextChange',
    'nextDeadline',
    'nextOpening',
    'openClocks',
    'opensEpisode',
    'queueOrder',
    'sharedKeys',
    'step',
    'type ApprovalThread',
    'type AuthorityAnswer',
    'type AuthorityRequest',
    'type Cycle',
    'type EngineError',
    'type EngineErrorCode',
    'type Episode',
    'type GroupCell',
    'type Interval',
    'type LinkOptions',
    'type LinkedCalendar',
    'type LinkedPolicy',
    'type MigrationMap',
    'type OpenGroup',
    'type PausedTarget',
    'type Position',
    'type QueueOrder',
    'type Request',
    'type SharedCell',
    'type SharedCells',
    'type StepOptions',
    'type StepResult',
    'type SumCell',
    'type Thread',
    'type TicketState',
    'unfitFields',
    'windowsOn',
  ]);
});

it('exports at run time what the list calls a value', () => {
  const values = publicApi('engine').filter((name) => !name.startsWith('type '));
  expect(Object.keys(engine).sort()).toEqual(values);
});
