import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Flow, parseFlow, templates } from '@rung/flow';
import {
  createWording,
  languages,
  loadSentences,
  namesOfFlow,
  type Wording,
  wordingFrom,
} from '@rung/wording';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const documents = globSync(['examples/*/flow.json', 'packages/flow/src/node-kinds/*/*.example.json'], {
  cwd: root,
});

const flows: readonly Flow[] = [
  ...templates.map(({ flow }) => flow),
  ...documents.flatMap((file) => {
    const read = parseFlow(JSON.parse(readFileSync(join(root, file), 'utf8')));
    return read.ok ? [read.value] : [];
  }),
];

/** What the drawing and the outline say of a flow. */
function drawn(flow: Flow, wording: Wording): readonly string[] {
  const outcomes = Object.values(flow.edges).flatMap(({ from: { node, port } }) => [
    wording.sayPort(flow, node, port),
    wording.sayPortName(flow, node, port),
  ]);
  const steps = Object.entries(flow.nodes).flatMap(([id, { kind }]) => [
    wording.sayKind(kind),
    wording.sayTitle(flow, id),
    wording.saySummary(flow, id),
    wording.sayNode(flow, id),
  ]);
  return [...steps, ...outcomes];
}

it.each(languages)(
  'says every step of every example in %s with the sentences of a drawn flow alone',
  async (language) => {
    const sentences = await loadSentences('flow', language);
    expect(flows.length).toBeGreaterThan(20);
    for (const flow of flows) {
      const names = namesOfFlow(flow);
      const alone = drawn(flow, wordingFrom(sentences, { language, names }));
      expect(alone).toEqual(drawn(flow, createWording({ language, names })));
    }
  },
);
