import { formatInstant, locate, parseInstant, parseScenario, readJson } from '@rung/kernel';

const text = `{ "format": "rung/scenario@1", "name": "unanswered", "ticket": { "id": "T-1", "form": "project" },
  "events": [{ "at": "2026-03-27T16:00:00Z", "type": "ticket.opened" }] }`;

const json = readJson(text);
if (!json.ok) throw new Error(json.error.message); // code, line, column and pointer are beside it
const scenario = parseScenario(json.value);
const [finding] = scenario.ok ? [] : scenario.error;
const place = locate(text, finding?.path ?? '');
export const told = `${place?.line}:${place?.column} ${finding?.code} ${finding?.message}`;

const instant = parseInstant('2026-03-27T17:00+01:00');
export const utc = instant.ok ? formatInstant(instant.value) : instant.error.code;
