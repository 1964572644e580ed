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

/**
 * Reads one scenario, `rung/scenario@1` (formats.md 4), and completes what its author may leave out: ids and tickets of
 * events, `until`, empty expectations. Ticket fields come out by dotted path. The error lists everything wrong, each
 * with a JSON pointer: `SCN-03` to `SCN-10` for the shape of the document, `SCN-20` and on for its own rules, and
 * `EVT-…` for its events, as `parseEvent` gives them. Unknown keys are findings, save inside events, fields and the
 * details of expected rows.
 */
export function parseScenario(value: unknown): Result<Scenario, readonly Diagnostic[]> {
  return readScenario(value, { path: [], isListed: false });
}

/**
 * Reads a file of scenarios: one `rung/scenario@1`, or several in a `rung/scenarios@1`, where they need not repeat the
 * format. Errors as in {@link parseScenario}, of all of them.
 */
export function parseScenarios(value: unknown): Result<readonly Scenario[], readonly Diagnostic[]> {
  if (!isJsonObject(value) || !isListFormat(value['format'])) {
    const scenario = parseScenario(value);
    return scenario.ok ? ok([scenario.value]) : scenario;
  }
  const foreign = formatFinding(value, manyFormat, []);
  if (foreign !== null) return err([foreign]);
  const { scenarios } = value;
  if (!Array.isArray(scenarios)) return err(withoutList(scenarios));
  const unknown = Object.keys(value).filter((key) => key !== 'format' && key !== 'scenarios');
  const report = new Report([]);
  for (const key of unknown) report.add(found('unknownKey', { key }, [key]));
  return collect(scenarios, report.diagnostics);
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

function collect(
  scenarios: readonly unknown[],
  before: readonly Diagnostic[],
): Result<readonly Scenario[], readonly Diagnostic[]> {
  const results = scenarios.map((scenario, index) =>
    readScenario(scenario, { path: ['scenarios', index], isListed: true }),
  );
  const diagnostics = [...before, ...results.flatMap((result) => (result.ok ? [] : result.error))];
  if (diagnostics.length > 0) return err(diagnostics);
  return ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
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
  return problem === null ? null : documentDiagnostic(problem, { prefix: 'SCN', path: [...path, 'format'] });
}

function readParts(document: JsonObject, report: Report): Scenario {
  for (const key of Object.keys(document)) {
    if (!knownKeys.has(key)) report.add(found('unknownKey', { key }, [key]));
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
