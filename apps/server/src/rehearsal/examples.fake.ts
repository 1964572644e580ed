import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject, type Result } from '@rung/kernel';
import { DocumentShelf, type DocumentText } from './document.ts';
import { readScenario } from './read-scenario.ts';
import { rehearse } from './rehearse.ts';

const folder = new URL('../../../../examples/', import.meta.url);

/** The examples that hold a flow. */
export const exampleNames: readonly string[] = readdirSync(folder).filter((name) =>
  existsSync(new URL(`${name}/flow.json`, folder)),
);

/** A JSON file of the examples, `agency-unanswered-4bh/flow.json`. */
export function exampleFile(path: string): JsonObject {
  const text = readFileSync(new URL(path, folder), 'utf8');
  const value: unknown = JSON.parse(text);
  if (!isJsonObject(value)) throw new Error(`${path} is no object`);
  return value;
}

/** The scenarios of an example. */
export function exampleScenarios(name: string): readonly JsonObject[] {
  const { scenarios } = exampleFile(`${name}/scenarios.json`);
  return Array.isArray(scenarios) ? scenarios.filter(isJsonObject) : [];
}

/** An example's flow as it goes into a worker. */
export function exampleDocument(name: string): DocumentText {
  return documentOf('flow', exampleFile(`${name}/flow.json`));
}

/** A document as it goes into a worker. */
export function documentOf(kind: DocumentText['kind'], value: unknown): DocumentText {
  const text = JSON.stringify(value);
  return { kind, text, key: text };
}

/** The value of a result that must be one. */
export function wanted<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What there must be. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is nothing');
  return value;
}

const shelf = new DocumentShelf();

/** A scenario of an example, rehearsed on its flow. */
export function rehearsalOf(name: string, index: number) {
  const linked = wanted(shelf.link(exampleDocument(name)));
  const scenario = wanted(readScenario(exampleScenarios(name)[index]));
  return { linked, scenario, rehearsal: wanted(rehearse(linked, scenario)) };
}
