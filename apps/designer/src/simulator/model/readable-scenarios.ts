import { type JsonObject, parseScenario, type Scenario } from '@rung/kernel';

/** The scenarios of a flow that can be read, as they stand in it; one that cannot is told by the compiler. */
export function readableScenarios(documents: readonly JsonObject[]): readonly Scenario[] {
  return documents.flatMap((document) => {
    const read = parseScenario({ format: 'rung/scenario@1', ...document });
    return read.ok ? [read.value] : [];
  });
}
