import { CheckMemory } from '@rung/compiler';
import { setConfig } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { problemsOf, unknownProblems } from '../problems.ts';
import { starter } from '../starter.fake.ts';
import { foundIn } from './found-in.ts';

const foundOf = (flow: Flow) => foundIn(flow, new CheckMemory());

/** The starter, in which two steps send a text that is empty. */
function speechless(): Flow {
  const flow = starter();
  const told = Object.entries(flow.nodes).flatMap(([id, node]) => (node.kind === 'notify' ? [id] : []));
  const [text = ''] = Object.keys(flow.templates ?? {});
  const sent = told.reduce((sending, node) => {
    const config = { ...flow.nodes[node]?.config, template: text };
    const edit = setConfig(sending, { node, config });
    if (!edit.ok) throw new Error(edit.error.code);
    return edit.value.flow;
  }, flow);
  const empty = { ...sent.templates?.[text], text: { en: '' } };
  return {
    ...sent,
    templates: { ...sent.templates, [text]: empty as NonNullable<Flow['templates']>[string] },
  };
}

it('marks what is wrong with a text on each step that sends it, and counts it once', () => {
  const flow = speechless();
  const found = foundOf(flow);
  const empty = found.find(({ code }) => code === 'RNG-708');
  expect(empty?.nodeId).toBe(undefined);
  expect(empty?.usedBy?.length).toBeGreaterThan(0);
  const { byNode, counts } = problemsOf(found, unknownProblems);
  for (const step of empty?.usedBy ?? []) expect(byNode.get(step)).toContain(empty);
  expect(counts.error).toBe(found.filter(({ severity }) => severity === 'error').length);
});

it('tells what a repair would bring before it is made, and nothing where it brings nothing', () => {
  const flow = starter();
  const silent: Flow = { ...flow, notApplicable: { communication: 'Told elsewhere.' } };
  const spoken: Flow = {
    ...silent,
    templates: { ...flow.templates, hello: { name: 'Hello', audience: 'customer', text: { en: 'Hello' } } },
    nodes: { ...flow.nodes, greet: { kind: 'message', config: { template: 'hello' } } },
  };
  const { code, brings } =
    foundOf(spoken).find(({ fix, path }) => path?.startsWith('/notApplicable') && fix) ?? {};
  expect(code).toBe('RNG-111');
  expect(brings?.map((one) => one.code)).toEqual(['RNG-414', 'RNG-413', 'RNG-413']);
  const asked: Flow = { ...flow, notApplicable: { ownership: 'Nobody owns anything.' } };
  const without = foundOf(asked).find((one) => one.code === 'RNG-111');
  expect(without?.fix).toBeDefined();
  expect(without?.brings).toBe(undefined);
});
