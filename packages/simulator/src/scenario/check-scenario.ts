import type { LinkedPolicy } from '@rung/engine';
import {
  type Diagnostic,
  type InputFinding,
  isJsonObject,
  keysOfPointer,
  placeOfField,
  type Scenario,
  scenarioDiagnostic,
  standardFields,
  unknownEventKeys,
  valueAt,
} from '@rung/kernel';
import { misfitOf } from './misfit.ts';
import { namedTiers } from './named-tiers.ts';

/** A scenario with where it came from. */
export interface WrittenScenario {
  readonly scenario: Scenario;
  /** As its author wrote it. */
  readonly document: unknown;
  /** The keys that lead to it in its file. */
  readonly path: readonly (string | number)[];
}

/**
 * Findings about a scenario that only the policy it is for can tell, with their places in its file. Errors: tiers that the policy
 * does not have (`SCN-30`), and values that do not fit their fields (`SCN-07` to
 * `SCN-10`, `SCN-20`, `SCN-21`; of events `EVT-…`). Remarks: a rule about a tier that the
 * policy does not have (`SCN-30`), an effect that goes to none (`SCN-31`) or what no step does (`SCN-32`), all of which hold whatever happens, a field that is nearly one that
 * the policy reads (`SCN-33`), and keys of an event that are ignored (`EVT-06`). Pure.
 */
export function checkScenario(linked: LinkedPolicy, written: WrittenScenario): readonly Diagnostic[] {
  const { document, path } = written;
  const fields = givenFields(written);
  return [
    ...fields.flatMap((given) => misfits(linked, given)),
    ...namedTiers(linked.policy, document).map((finding) => tierDiagnostic(finding, path)),
    ...ignoredKeys(written),
    ...unreadFields(linked, fields),
  ];
}

/** A rule that holds whatever happens is doubtful, not wrong: what is expected of a run fails by itself. */
function tierDiagnostic(finding: InputFinding, path: WrittenScenario['path']): Diagnostic {
  const diagnostic = scenarioDiagnostic(finding, path);
  const isRule = finding.path[0] === 'never' || finding.path[0] === 'exactly';
  return isRule ? asRemark(diagnostic) : diagnostic;
}

function asRemark(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'info' };
}

interface GivenField {
  readonly field: string;
  readonly value: unknown;
  readonly prefix: 'SCN' | 'EVT';
  readonly path: readonly (string | number)[];
}

function givenFields({ scenario, document, path }: WrittenScenario): readonly GivenField[] {
  const whole = isJsonObject(document) ? document : {};
  const tickets = scenario.tickets.flatMap(({ fields }, index) => {
    const place = Array.isArray(whole['tickets']) ? ['tickets', index] : ['ticket'];
    return fieldsOf({
      fields,
      key: 'fields',
      row: valueAt(whole, place),
      path: [...path, ...place],
      prefix: 'SCN',
    });
  });
  const events = scenario.events.flatMap(({ fields, set }, index) => {
    const place = ['events', index];
    const row = valueAt(whole, place);
    return [
      ...fieldsOf({ fields, key: 'fields', row, path: [...path, ...place], prefix: 'EVT' }),
      ...fieldsOf({ fields: set, key: 'set', row, path: [...path, ...place], prefix: 'EVT' }),
    ];
  });
  return [...tickets, ...events];
}

interface Bag {
  readonly fields: unknown;
  readonly key: 'fields' | 'set';
  /** What gives them, as it was written. */
  readonly row: unknown;
  readonly path: GivenField['path'];
  readonly prefix: GivenField['prefix'];
}

function fieldsOf({ fields, key, row, path, prefix }: Bag): readonly GivenField[] {
  if (!isJsonObject(fields)) return [];
  return Object.entries(fields).map(([field, value]) => ({
    field,
    value,
    prefix,
    path: [...path, ...(keysOfPointer(placeOfField(row, key, field)) ?? [])],
  }));
}

function misfits(linked: LinkedPolicy, { field, value, prefix, path }: GivenField): readonly Diagnostic[] {
  const finding = misfitOf(linked, field, value);
  return finding === null ? [] : [scenarioDiagnostic(finding, path, prefix)];
}

/** Each field once, where it is first given. */
function unreadFields(
  { policy: { fields: read } }: LinkedPolicy,
  given: readonly GivenField[],
): readonly Diagnostic[] {
  const first = new Map(given.toReversed().map((one) => [one.field, one]));
  const known = Object.keys(read);
  return [...first.values()].toReversed().flatMap(({ field, path }) => {
    if (Object.hasOwn(read, field) || Object.hasOwn(standardFields, field)) return [];
    const finding: InputFinding = { problem: 'unreadField', data: { found: field, known }, path: [] };
    const diagnostic = scenarioDiagnostic(finding, path);
    return diagnostic.data['suggestion'] === null ? [] : [diagnostic];
  });
}

function ignoredKeys({ scenario, document, path }: WrittenScenario): readonly Diagnostic[] {
  return scenario.events.flatMap((_, index) => {
    const place = ['events', index];
    return unknownEventKeys(valueAt(document, place)).ignored.map((finding) =>
      asRemark(scenarioDiagnostic(finding, [...path, ...place], 'EVT')),
    );
  });
}
