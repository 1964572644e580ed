export {
  type CivilDate,
  type CivilDateError,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  formatCivilDate,
  isLeapYear,
  parseCivilDate,
  weekdayFromDays,
} from './civil-date.ts';
export { clockMeasures } from './clock-measures.ts';
export { type ClockReading, readClock } from './clock-reading.ts';
export type { Atom, Comparison, ConditionTree, Literal } from './condition-tree.ts';
export type { Diagnostic, Fix, FixEdit, Severity } from './diagnostic.ts';
export { checkedWithin, mostCrowded } from './document/crowded.ts';
export {
  type DocumentPlace,
  type DocumentProblem,
  documentDiagnostic,
} from './document/document-diagnostic.ts';
export { formatProblem } from './document/document-format.ts';
export { plainLine, withoutHidden } from './document/hidden-marks.ts';
export { idPattern, idRule, portPattern, portRule } from './document/id.ts';
export { jsonPointer, keysOfPointer, valueAt } from './document/json-pointer.ts';
export { isName, nameRule } from './document/name.ts';
export { type PlainJsonLimits, type PlainJsonProblem, plainJsonProblem } from './document/plain-json.ts';
export {
  knownKeysMessage,
  type SchemaFinding,
  type SchemaIssue,
  type ShapeProblem,
  schemaFindings,
} from './document/schema-finding.ts';
export { type DurationError, formatDuration, maxDurationMs, parseDuration } from './duration.ts';
export { durationMeant } from './duration-meant.ts';
export {
  type Effect,
  type EffectBase,
  type EffectName,
  type EscalationType,
  effectNames,
  escalationTypes,
  type HandOff,
  type Move,
  type NoteKind,
  noteKinds,
} from './effect.ts';
export { commonEffectIds, effectIds, type IdKind, type IdPlaces } from './effect-ids.ts';
export {
  type DerivedEventType,
  derivedEventTypes,
  type EventBase,
  type EventType,
  eventTypes,
  type FieldValue,
  type TicketEvent,
  type TicketMessage,
} from './event.ts';
export { commonEventIds, eventIds } from './event-ids.ts';
export {
  type FieldDeclaration,
  type FieldType,
  type PrivacyClass,
  type StandardField,
  standardFields,
  type TicketStatus,
  ticketStatuses,
} from './field.ts';
export { effectsToTiers } from './input/effect-keys.ts';
export { type EventProperties, eventProperties } from './input/event-properties.ts';
export type { InputFinding } from './input/input-finding.ts';
export { type PlainEvent, parseEvent, placeOfField, plainEvent } from './input/parse-event.ts';
export {
  type ListedScenario,
  parseScenario,
  parseScenarioList,
  parseScenarios,
} from './input/parse-scenario.ts';
export { scenarioDiagnostic } from './input/scenario-finding.ts';
export { isFieldPath, isFieldValue } from './input/ticket-fields.ts';
export { type UnknownParts, unknownEventKeys } from './input/unknown-keys.ts';
export { formatInstant, type InstantError, parseInstant } from './instant.ts';
export { foldText } from './internal/tokenise.ts';
export { type CanonicalJsonError, canonicalJson, maxCanonicalDepth } from './json/canonical-json.ts';
export { sha256Digest } from './json/digest.ts';
export type { JsonReadCode } from './json/json-error.ts';
export { isJsonObject, type JsonObject, own } from './json/json-object.ts';
export { locate } from './json/locate.ts';
export { locateAll } from './json/locate-all.ts';
export { type JsonLimits, type JsonReadError, readJson } from './json/read-json.ts';
export type { TextPosition } from './json/text-position.ts';
export {
  compareMoney,
  currencyExponent,
  formatMoney,
  formatMoneyAmount,
  isCurrencyCode,
  isMoney,
  type MoneyError,
  parseMoneyText,
} from './money.ts';
export { nearestName } from './nearest-name.ts';
export { nodePorts } from './node-ports.ts';
export { assertNever, err, ok, type Result } from './result.ts';
export {
  type ClockOutcome,
  type ClockRow,
  clockOutcomes,
  type ExpectedEffect,
  type ExpectedFinal,
  type FinalState,
  type MoveCounts,
  moveCountNames,
  type NoteRow,
  type Scenario,
  type ScenarioEvent,
  type ScenarioFailure,
  type ScenarioResult,
  type ScenarioTicket,
} from './scenario.ts';
export type { TextError } from './text-error.ts';
export { compareText } from './text-order.ts';
export type {
  ConditionTrace,
  GrantVerdict,
  SuppressedBy,
  TraceCause,
  TraceEntry,
  TraceGroup,
  TraceRow,
  Truth,
} from './trace.ts';
export { unitName } from './unit-name.ts';
export {
  type DurationMs,
  dayMs,
  durationMs,
  type EpochMs,
  epochMs,
  hourMs,
  type Money,
  minuteMs,
} from './units.ts';
export { compileWords, type WordMatcher, wordsOf } from './words.ts';
