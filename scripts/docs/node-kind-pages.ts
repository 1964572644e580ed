import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NodeKind, nodeKindModels, nodeKinds } from '@rung/flow';
import { type FileSet, root } from './file-set.ts';
import { nodeJson, partLines, portsLine } from './node-json.ts';

const source = 'packages/flow/src/node-kinds';

/** The folder and file name of a kind: `followUp` lies in `follow-up`. */
export function folderOf(kind: NodeKind): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The pages of `docs/node-kinds`: each kind's own help page, and one that lists them. */
export function nodeKindPages(): FileSet {
  const pages = nodeKinds.map((kind): readonly [string, string] => [`${folderOf(kind)}.md`, pageOf(kind)]);
  return { folder: 'docs/node-kinds', files: new Map([...pages, ['README.md', listOfKinds()]]) };
}

function pageOf(kind: NodeKind): string {
  const name = folderOf(kind);
  const help = readFileSync(join(root, source, name, `${name}.md`), 'utf8').trimEnd();
  const example = `../../${source}/${name}/${name}.example.json`;
  return `${notice(`${source}/${name}/${name}.md`)}${help}

${nodeJson(kind, JSON.parse(readFileSync(join(root, source, name, `${name}.example.json`), 'utf8')))}

---

A whole flow that uses it: [${name}.example.json](${example}). [All kinds of node](README.md).
`;
}

function listOfKinds(): string {
  const rows = nodeKinds.map((kind) => {
    const name = folderOf(kind);
    return `| [${titleOf(kind)}](${name}.md) | \`${kind}\` | ${nodeKindModels[kind].summary} |`;
  });
  return `${notice(source)}# Kinds of node

What a flow is drawn with, in the order in which people meet it.

| Node | Kind | What it does |
|---|---|---|
${rows.join('\n')}

## The keys of a flow file

Each kind's page has the keys of its \`config\`. A \`?\` marks a key that may be left out, \`…\` a list that goes on, and a word such as
\`duration\` a text whose form the [JSON Schema](../schemas/flow.schema.json) has, as it has the words of a long list. Beside \`kind\`, \`title\` and \`config\` a node may have
\`notes\` and settings for a way out:

${portsLine()}

The other parts of the file:

${partLines().join('\n')}
`;
}

function titleOf(kind: NodeKind): string {
  const name = folderOf(kind);
  const [heading = ''] = readFileSync(join(root, source, name, `${name}.md`), 'utf8').split('\n');
  return heading.replace(/^# /, '');
}

function notice(from: string): string {
  return `<!-- Generated from ${from} by scripts/generate-docs.ts; change it there. -->\n\n`;
}
