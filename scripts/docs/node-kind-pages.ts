import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NodeKind, nodeKindModels, nodeKinds } from '@rung/flow';
import { type FileSet, root } from './file-set.ts';

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
