import { type JsonObject, parseScenario, type Scenario } from '@rung/kernel';

/** The scenarios of a flow that can be read, as they stand in it; one that cannot is told by the compiler. */
export function readableScenarios(documents: readonly JsonObject[]): readonly Scenario[] {
  return documents.flatMap((document) => readScenario(document) ?? []);
}

/** A scenario as a flow keeps it, where its format may be left out; null if it cannot be read. */
export function readScenario(document: JsonObject): Scenario | null {
  const read = parseScenario({ format: 'rung/scenario@1', ...document });
  return read.ok ? read.value : null;
}
