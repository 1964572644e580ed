import type { Effect, EffectName } from '@rung/kernel';
import { createWording, namesOfFlow } from '@rung/wording';
import { beforeAll, expect, it } from 'vitest';
import { activate, loadMessages, t } from '../../i18n/i18n.ts';
import { withDocument } from '../../inspector/page.fake.ts';
import { rehearsed } from './rehearsed.fake.ts';
import { sayStep, tellStep } from './say-step.ts';
import { allSteps, stepGroups } from './steps.ts';

const names = ['authority-ladder', 'ecommerce-vip-ltv', 'finance-regulated'];

withDocument();
beforeAll(async () => {
  await loadMessages('panels');
  await activate('en');
});

/** What is told of every ticket of every scenario of an example. */
function toldOf(name: string) {
  const { flow, runs } = rehearsed(name);
  const wording = createWording({ language: 'en', names: namesOfFlow(flow) });
  const told = runs.flatMap(({ scenario, result }) =>
    scenario.tickets.flatMap(({ id }) =>
      allSteps(stepGroups(result, id)).map((step) => ({
        scenario: scenario.name,
        entry: step.entry,
        ...tellStep(step, { t, wording, flow }),
        line: sayStep(step, { t, wording, flow }),
      })),
    ),
  );
  return { flow, runs, wording, told };
}

it('says of a step that asks for sign-off whose it is, and of every other what the trace says', () => {
  const { flow, wording, told } = toldOf('authority-ladder');
  const opened = told.filter(
    ({ entry }) => entry.step === 'matrix' && flow.nodes[entry.node]?.kind === 'approval',
  );
  expect(opened.length).toBeGreaterThan(0);
  for (const { sentence } of opened) expect(sentence).toMatch(/^“.+”: Asks .+ to approve “.+”/);
  for (const one of told) if (!opened.includes(one)) expect(one.sentence).toBe(wording.sayTrace(one.entry));
});

it.each(names)('tells once what every request comes to: %s', (name) => {
  const { runs, wording, told } = toldOf(name);
  const asked: ReadonlySet<string> = new Set<EffectName>(['requestApproval', 'grant', 'deny', 'block']);
  const wanted = (effects: readonly Effect[]): readonly string[] =>
    effects.filter(({ effect }) => asked.has(effect)).map((effect) => wording.sayEffect(effect));
  let compared = 0;
  for (const { scenario, result } of runs) {
    const lines = told.filter((one) => one.scenario === scenario.name);
    const said = lines.flatMap(({ sentence, came }) => [sentence, ...came]);
    const answers = wanted(result.effects);
    for (const answer of new Set(answers)) {
      const times = said.filter((line) => line === answer || line.endsWith(`: ${answer}`)).length;
      expect([scenario.name, answer, times]).toEqual([
        scenario.name,
        answer,
        answers.filter((one) => one === answer).length,
      ]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(0);
});

it('says who is asked of a request that no step asks about, and who is asked next', () => {
  const sentencesOf = (name: string, scenario: string) =>
    toldOf(name)
      .told.filter((one) => one.scenario === scenario)
      .map(({ line }) => line);
  expect(sentencesOf('ecommerce-vip-ltv', 'the front line may not close it alone').at(-1)).toBe(
    'Authority matrix: Customer experience asked for “close the ticket”: needs sign-off. Holds “close the ticket” back (needs sign-off). Asks CX manager to approve “close the ticket” (needs sign-off)',
  );
  const contract = sentencesOf('authority-ladder', 'a contract change goes to the supervisor, then to legal');
  expect(contract.find((line) => line.includes('Asks Legal'))).toMatch(
    /^The clock “Sign-off” is met .+\. Asks Legal to approve/,
  );
});
