import type { Flow } from '@rung/flow';
import { ok, parseScenarios, type Result } from '@rung/kernel';
import { crowded } from '../internal/crowded.ts';
import { bareFlow } from '../internal/valid.ts';
import { type EditRefusal, type EditResult, refuse } from './edit.ts';

type Stored = NonNullable<Flow['scenarios']>[number];

/** Adds a sample ticket, a `rung/scenario@1`, whose name no other has. */
export function addScenario(flow: Flow, { scenario }: { readonly scenario: unknown }): EditResult {
  const full = crowded(flow, 'scenarios', 1);
  if (full !== null) return full;
  const read = stored(scenario);
  if (!read.ok) return read;
  const { name, value } = read.value;
  if (indexOf(flow, name) >= 0) return refuse('nameTaken', { name });
  return ok({
    flow: { ...flow, scenarios: [...(flow.scenarios ?? []), value] },
    label: { what: 'scenarioAdded', data: { name } },
  });
}

/** Gives the sample ticket of a name another content, and with it another name if it has one. */
export function changeScenario(
  flow: Flow,
  { name, scenario }: { readonly name: string; readonly scenario: unknown },
): EditResult {
  return replaced(flow, name, { scenario, what: 'scenarioChanged' });
}

/** Gives a sample ticket another name. */
export function renameScenario(
  flow: Flow,
  { name, to }: { readonly name: string; readonly to: string },
): EditResult {
  const before = flow.scenarios?.[indexOf(flow, name)];
  return replaced(flow, name, { scenario: { ...before, name: to.trim() }, what: 'scenarioRenamed' });
}

/** Deletes a sample ticket. */
export function deleteScenario(flow: Flow, { name }: { readonly name: string }): EditResult {
  const at = indexOf(flow, name);
  if (at < 0) return refuse('unknownScenario', { name });
  return ok({
    flow: { ...flow, scenarios: (flow.scenarios ?? []).toSpliced(at, 1) },
    label: { what: 'scenarioDeleted', data: { name } },
  });
}

interface Replacement {
  readonly scenario: unknown;
  readonly what: 'scenarioChanged' | 'scenarioRenamed';
}

function replaced(flow: Flow, name: string, { scenario, what }: Replacement): EditResult {
  const at = indexOf(flow, name);
  if (at < 0) return refuse('unknownScenario', { name });
  const read = stored(scenario);
  if (!read.ok) return read;
  const { name: to, value } = read.value;
  if (to !== name && indexOf(flow, to) >= 0) return refuse('nameTaken', { name: to });
  return ok({
    flow: { ...flow, scenarios: (flow.scenarios ?? []).with(at, value) },
    label: { what, data: { name, to } },
  });
}

function indexOf({ scenarios = [] }: Flow, name: string): number {
  return scenarios.findIndex((scenario) => scenario['name'] === name);
}

/** A scenario as its author wrote it, once it is known to be one; the flow's own need not repeat the format. */
function stored(scenario: unknown): StoredResult {
  const parsed = parseScenarios({ format: 'rung/scenarios@1', scenarios: [scenario] });
  if (!parsed.ok) return refuse('invalid', {}, { findings: parsed.error });
  const kept = bareFlow({ scenarios: [scenario] });
  if (!kept.ok) return refuse('invalid', {}, { findings: kept.error });
  const [value] = kept.value.scenarios ?? [];
  const [read] = parsed.value;
  return value === undefined || read === undefined ? refuse('invalid') : ok({ name: read.name, value });
}

type StoredResult = Result<{ readonly name: string; readonly value: Stored }, EditRefusal>;
