export { applyFix } from './apply-fix.ts';
export type { CalendarRule, ExceptionRule, WindowRule } from './calendar/calendar-rule.ts';
export { type LoweredCalendar, type LoweredRule, lowerCalendar } from './calendar/lower-calendar.ts';
export {
  knownZoneNames,
  resolveZoneName,
  tzRelease,
  type ZoneOffsets,
  zoneOffsets,
} from './calendar/zone-table.ts';
export { CheckMemory } from './check-memory.ts';
export { flowLimits } from './checks/limits.ts';
export { type CheckResult, type CompileResult, check, compile } from './compile.ts';
export {
  type Connectable,
  type ConnectCode,
  type ConnectRefusal,
  type ConnectVerdict,
  canConnect,
  connectableFrom,
  connectCodes,
} from './connect/can-connect.ts';
export type { PortPlace } from './connect/made-loops.ts';
export { type DiagnosticCode, diagnosticTable } from './diagnostic-codes.ts';
export { type ConditionSite, conditionSites } from './model/condition-sites.ts';
export { tierFields } from './model/conditions.ts';
export { type Reference, type ReferenceKind, referencesOf } from './model/references.ts';
