import { flowJsonSchema } from '@rung/flow';
import { policyJsonSchema } from '@rung/policy';
import { replayMapSchema } from '@rung/simulator';
import type { FileSet } from './file-set.ts';
import { resultSchema } from './result-schema.ts';
import { scenarioSchema } from './scenario-schema.ts';

/** The files of `docs/schemas`: JSON Schema, draft 2020-12. */
export function schemaFiles(): FileSet {
  const schemas = {
    flow: flowJsonSchema(),
    policy: policyJsonSchema(),
    scenario: scenarioSchema,
    result: resultSchema,
    'replay-map': replayMapSchema,
  };
  const files = Object.entries(schemas).map(([name, schema]): readonly [string, string] => [
    `${name}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  return { folder: 'docs/schemas', files: new Map(files) };
}
