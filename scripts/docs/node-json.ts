import { flowJsonSchema, type NodeKind } from '@rung/flow';
import { compactJson } from './compact-json.ts';
import { type Definitions, keysOf, schemaOf, schemaWords } from './schema-words.ts';

const flowSchema = flowJsonSchema();
const parts = schemaOf(flowSchema['properties']);
const definitions: Definitions = Object.fromEntries(
  Object.entries(schemaOf(flowSchema['$defs'])).map(([name, part]) => [name, schemaOf(part)]),
);

/** How a node of a kind is written in a flow file: one of the example, with the edges that leave it, and what its keys take. */
export function nodeJson(kind: NodeKind, example: unknown): string {
  const config = schemaOf(schemaOf(definitions[`${kind}Node`]?.['properties'])['config']);
  const keys = keysOf(config);
  const told =
    keys.length === 0
      ? '`config` has no keys, and is written all the same: `"config": {}`.'
      : ['Keys of `config`:', '', ...keyLines(config)].join('\n');
  return `## As JSON

\`\`\`json
${compactJson(fragmentOf(kind, example))}
\`\`\`

${told}`;
}

/** What the other parts of a flow file take, a part a line. */
export function partLines(): readonly string[] {
  return Object.keys(parts)
    .filter((part) => !['nodes', 'scenarios', 'layout'].includes(part))
    .flatMap((part) => {
      const schema = schemaOf(parts[part]);
      const entry = schema['additionalProperties'];
      if (typeof entry === 'object') return [lineOf(`${part}.<id>`, schemaOf(entry))];
      return schema['type'] === 'object' ? [lineOf(part, schema)] : [];
    });
}

/** What every node may have besides its `config`: `ports`, by the name of the way out. */
export function portsLine(): string {
  return lineOf('ports', definitions['portSettings'] ?? {});
}

function keyLines(config: Readonly<Record<string, unknown>>): readonly string[] {
  return keysOf(config).map(({ key, isRequired, part }) => lineOf(`${key}${isRequired ? '' : '?'}`, part));
}

function lineOf(key: string, part: Readonly<Record<string, unknown>>): string {
  return `- \`${key}\`: \`${schemaWords(part, definitions)}\``;
}

function fragmentOf(kind: NodeKind, example: unknown): object {
  const { nodes, edges } = schemaOf(example);
  const ofKind = Object.entries(schemaOf(nodes)).filter(([, node]) => schemaOf(node)['kind'] === kind);
  // The one that says most has the most to show.
  const said = (node: unknown): number => JSON.stringify(node).length;
  const [[id, node] = ['', undefined]] = ofKind.toSorted(([, a], [, b]) => said(b) - said(a));
  const leaving = Object.entries(schemaOf(edges)).filter(
    ([, edge]) => schemaOf(schemaOf(edge)['from'])['node'] === id,
  );
  const drawn = { nodes: { [id]: node } };
  return leaving.length === 0 ? drawn : { ...drawn, edges: Object.fromEntries(leaving) };
}
