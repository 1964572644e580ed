import * as compiler from '@rung/compiler';
import { expect, it } from 'vitest';
import { publicApi } from '../public-api.ts';

it('exports exactly this', () => {
  expect(publicApi('compiler')).toEqual([
    'CheckMemory',
    'applyFix',
    'canConnect',
    'check',
    'compile',
    'conditionSites',
    'connectCodes',
    'connectableFrom',
    'diagnosticTable',
    'flowLimits',
    'knownZoneNames',
    'lowerCalendar',
    'referencesOf',
    'resolveZoneName',
    'tierFields',
    'type CalendarRule',
    'type CheckResult',
    'type CompileResult',
    'type ConditionSite',
    'type ConnectCode',
    'type ConnectRefusal',
    'type ConnectVerdict',
    'type Connectable',
    'type DiagnosticCode',
    'type ExceptionRule',
    'type LoweredCalendar',
    'type LoweredRule',
    'type PortPlace',
    'type Reference',
    'type ReferenceKind',
    'type WindowRule',
    'type ZoneOffsets',
    'tzRelease',
    'zoneOffsets',
  ]);
});

it('exports at run time what the list calls a value', () => {
  const values = publicApi('compiler').filter((name) => !name.startsWith('type '));
  expect(Object.keys(compiler).sort()).toEqual(values);
});
