import { canonicalJson, type JsonObject, type Scenario } from '@rung/kernel';
import { scenarioDocument } from '../../simulator/model/draft.ts';
import { readableScenarios } from '../../simulator/model/readable-scenarios.ts';

/**
 * Whether what was rehearsed is another ticket, or other events, than a kept scenario tells of: to keep it under that name
 * would lose what that scenario was written for. What is expected, and for how long it is watched, may differ.
 */
export function isOtherTicket(rehearsed: Scenario, kept: JsonObject): boolean {
  const [read] = readableScenarios([kept]);
  return read === undefined || told(rehearsed) !== told(read);
}

function told(scenario: Scenario): string | null {
  const { ticket, tickets, events } = scenarioDocument(scenario);
  const text = canonicalJson(JSON.parse(JSON.stringify({ ticket, tickets, events })));
  return text.ok ? text.value : null;
}
