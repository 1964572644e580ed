import type { Diagnostic } from '../diagnostic.ts';
import { documentDiagnostic } from '../document/document-diagnostic.ts';
import { formatProblem } from '../document/document-format.ts';
import { typeName } from '../document/schema-finding.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import { err, ok, type Result } from '../result.ts';
import type { Scenario } from '../scenario.ts';
import { findingOfKey, instantText, nameText, optional, required } from './checks.ts';
import { found } from './input-finding.ts';
import { Report } from './report.ts';
import { latestInstant, readEvents } from './scenario-events.ts';
import { readExpectations } from './scenario-expectations.ts';
import { readTickets } from './scenario-tickets.ts';

const oneFormat = 'rung/scenario@1';
const manyFormat = 'rung/scenarios@1';

const knownKeys: ReadonlySet<string> = new Set([
  'format',
  'name',
  'description', // for readers only
  'ticket',
  'tickets',
  'events',
  'until',
  'expect',
  'exactly',
  'never',
  'clocks',
  'notes',
  'final',
]);

const listKeys: readonly string[] = ['format', 'scenarios'];

/**
 * Reads one scenario, `rung/scenario@1` (formats.md 4), and completes what its author may leave out: ids and tickets of
 * events, `until`, empty expectations. Ticket fields come out by dotted path. The error lists what is wrong, up to a
 * thousand findings, each
 * with a JSON pointer: `SCN-03` to `SCN-10` for the shape of the document, `SCN-20` and on for its own rules, and
 * `EVT-…` for its events, as `parseEvent` gives them. Unknown keys are findings, in events and fields only where they are
 * nearly known ones: what else stands there is kept and ignored.
 */
export function parseScenario(value: unknown): Result<Scenario, readonly Diagnostic[]> {
  return readScenario(value, { path: [], isListed: false });
}

/**
 * Reads a file of scenarios: one `rung/scenario@1`, or several in a `rung/scenarios@1`, where they need not repeat the
 * format. Errors as in {@link parseScenario}, of all of them.
 */
export function parseScenarios(value: unknown): Result<readonly Scenario[], readonly Diagnostic[]> {
  const { entries, diagnostics } = readFile(value);
  const results = entries.map(({ scenario }) => scenario);
  const findings = [...diagnostics, ...results.flatMap((result) => (result.ok ? [] : result.error))];
  if (findings.length > 0) return err(findings);
  return ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

/** One entry of a file of scenarios, sound or not. */
export interface ListedScenario {
  /** As written, or its place in the list where it has none. */
  readonly name: string;
  readonly scenario: Result<Scenario, readonly Diagnostic[]>;
  /** As it was written, and where it stands in the file. */
  readonly document: unknown;
  readonly path: readonly (string | number)[];
}

/**
 * Reads a file of scenarios entry by entry, so that one that cannot be read does not keep the others from being run. The
 * error is about the file as a whole: its format, its list, keys that it does not know.
 */
export function parseScenarioList(value: unknown): Result<readonly ListedScenario[], readonly Diagnostic[]> {
  const { entries, diagnostics } = readFile(value);
  return diagnostics.length > 0 ? err(diagnostics) : ok(entries);
}

interface ScenarioFile {
  readonly entries: readonly ListedScenario[];
  /** About the file as a whole. */
  readonly diagnostics: readonly Diagnostic[];
}

function readFile(value: unknown): ScenarioFile {
  if (!isJsonObject(value) || !isListFormat(value['format'])) {
    const only = listed(value, null);
    // Nothing else is in the file: what is wrong with its only scenario is wrong with the file.
    return only.scenario.ok
      ? { entries: [only], diagnostics: [] }
      : { entries: [], diagnostics: only.scenario.error };
  }
  const foreign = formatFinding(value, manyFormat, []);
  if (foreign !== null) return { entries: [], diagnostics: [foreign] };
  const { scenarios } = value;
  if (!Array.isArray(scenarios)) return { entries: [], diagnostics: withoutList(scenarios) };
  const unknown = Object.keys(value).filter((key) => !listKeys.includes(key));
  const report = new Report([]);
  for (const key of unknown) report.add(found('unknownKey', { key, known: listKeys }, [key]));
  const entries = scenarios.map((scenario, index) => listed(scenario, index));
  return { entries, diagnostics: report.diagnostics };
}

function listed(value: unknown, index: number | null): ListedScenario {
  const name = isJsonObject(value) ? value['name'] : undefined;
  const place: Place =
    index === null ? { path: [], isListed: false } : { path: ['scenarios', index], isListed: true };
  return {
    name: typeof name === 'string' ? name : `scenario ${(index ?? 0) + 1}`,
    scenario: readScenario(value, place),
    document: value,
    path: place.path,
  };
}

function isListFormat(format: unknown): boolean {
  return typeof format === 'string' && format.startsWith('rung/scenarios@');
}

function withoutList(scenarios: unknown): readonly Diagnostic[] {
  const report = new Report(['scenarios']);
  report.add(
    scenarios === undefined
      ? found('missing', { key: 'scenarios' })
      : found('wrongType', { expected: 'list', found: typeName(scenarios) }),
  );
  return report.diagnostics;
}

interface Place {
  readonly path: readonly (string | number)[];
  /** Stands in a list of scenarios, whose format covers it too. */
  readonly isListed: boolean;
}

function readScenario(value: unknown, { path, isListed }: Place): Result<Scenario, readonly Diagnostic[]> {
  const report = new Report(path);
  if (!isJsonObject(value)) {
    report.add(found('wrongType', { expected: 'object', found: typeName(value) }));
    return err(report.diagnostics);
  }
  const foreign = isListed && value['format'] === undefined ? null : formatFinding(value, oneFormat, path);
  if (foreign !== null) return err([foreign]);
  const scenario = readParts(value, report);
  return report.diagnostics.length === 0 ? ok(scenario) : err(report.diagnostics);
}

function formatFinding(
  document: JsonObject,
  newest: string,
  path: readonly (string | number)[],
): Diagnostic | null {
  const problem = formatProblem(document, newest);
  return problem === null
    ? null
    : documentDiagnostic(problem, { prefix: 'SCN', path: [...path, ...problem.path] });
}

function readParts(document: JsonObject, report: Report): Scenario {
  for (const key of Object.keys(document)) {
    if (!knownKeys.has(key)) report.add(found('unknownKey', { key, known: [...knownKeys] }, [key]));
  }
  const { name, until } = document;
  report.add(findingOfKey(document, required('name', nameText)));
  report.add(findingOfKey(document, optional('until', instantText)));
  const tickets = readTickets(document, report);
  const events = readEvents(document, tickets, report.at('events'));
  const end = typeof until === 'string' ? until : latestInstant(events);
  return {
    format: oneFormat,
    name: typeof name === 'string' ? name : '',
    tickets: tickets.tickets,
    events,
    ...(end === null ? {} : { until: end }),
    ...readExpectations({ document, tickets, report }),
  };
}
