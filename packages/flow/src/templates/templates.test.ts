import { expect, it } from 'vitest';
import { wiringProblems } from '../node-kinds/node-kind-suite.fake.ts';
import { parseFlow } from '../parse/parse-flow.ts';
import { templates } from './templates.ts';

it('offers six flows to begin with, each under the id of its flow', () => {
  expect(templates.map(({ id }) => id)).toEqual([
    'small-team',
    'unanswered',
    'support-lines',
    'valued-customer',
    'authority-ladder',
    'outage',
  ]);
  for (const { id, flow } of templates) expect(flow.id).toBe(id);
});

it.each(templates)('has $id valid, wired and with scenarios of its own', ({ flow }) => {
  expect(parseFlow(flow)).toEqual({ ok: true, value: flow });
  expect(wiringProblems(flow)).toEqual([]);
  expect(flow.scenarios?.length).toBeGreaterThanOrEqual(2);
});

it.each(templates)('tells in $id every end of a request in its own words, in both languages', ({ flow }) => {
  const told = Object.values(flow.edges).flatMap(({ from, to }) => {
    const [asked, step] = [flow.nodes[from.node]?.kind, flow.nodes[to]];
    const isEnd =
      asked === 'approval' ? from.port !== 'opened' : asked === 'authority' && from.port === 'denied';
    return isEnd && (step?.kind === 'notify' || step?.kind === 'message') ? [step.config.template ?? ''] : [];
  });
  expect(told).toEqual([...new Set(told)]);
  if (flow.id === 'authority-ladder') expect(told).toHaveLength(4);
  for (const template of told)
    expect(Object.keys(flow.templates?.[template]?.text ?? {})).toEqual(['en', 'de']);
});
