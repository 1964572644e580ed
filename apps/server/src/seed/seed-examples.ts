import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { practiceFlow } from '@rung/flow';
import { isJsonObject, own, readJson } from '@rung/kernel';
import { digested } from '../command-digest.ts';
import { writeDocument } from '../drafts/document-text.ts';
import { insertPolicy } from '../policies/create-policy.ts';
import { exampleCommand } from '../policies/example-command.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import type { Store } from '../store.ts';

/**
 * Begins an empty database with the example policies, each with its scenarios, and the one to practise on: all of them or,
 * where the process ends in between, none. A database that has any policy was begun before, since policies are archived and never deleted.
 *
 * @throws when an example is no flow.
 */
export async function seedExamples(store: Store, folder: string): Promise<void> {
  await inTransaction(store.db, async (writer) => {
    const first = await writer.selectFrom('policy').select('key').limit(1).executeTakeFirst();
    if (first !== undefined) return;
    for (const document of [...readExamples(folder), practiceFlow]) {
      const written = writeDocument(document);
      if (!written.ok) throw new Error(`the example ${String(document['id'])} cannot be read`);
      const { id, name } = written.value.flow;
      await insertPolicy(store, writer, {
        ...digested('example', { commandId: exampleCommand(id), author: 'Rung' }),
        label: { what: 'flowReplaced', data: { from: 'example', name } },
        written: written.value,
      });
    }
  });
}

function readExamples(folder: string): readonly Readonly<Record<string, unknown>>[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'flow.json')))
    .map((name) => {
      const flow = jsonFile(join(folder, name, 'flow.json'));
      const scenarios = join(folder, name, 'scenarios.json');
      return existsSync(scenarios) ? { ...flow, scenarios: own(jsonFile(scenarios), 'scenarios') } : flow;
    });
}

function jsonFile(file: string): Readonly<Record<string, unknown>> {
  const json = readJson(readFileSync(file));
  if (json.ok && isJsonObject(json.value)) return json.value;
  throw new Error(`${file} is no JSON object`);
}
