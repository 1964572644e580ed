import { createWording, namesOfFlow } from '@rung/wording';
import { expect, it } from 'vitest';
import { activate, loadMessages, t } from '../../i18n/i18n.ts';
import { withDocument } from '../../inspector/page.fake.ts';
import { rehearsed } from './rehearsed.fake.ts';
import { sayStep } from './say-step.ts';
import { allSteps, stepGroups } from './steps.ts';

const { flow, runs } = rehearsed('authority-ladder');

it('says of a step that asks for sign-off whose it is, and of every other what the trace says', async () => {
  withDocument();
  await loadMessages('panels');
  await activate('en');
  const wording = createWording({ language: 'en', names: namesOfFlow(flow) });
  const told = runs.flatMap(({ scenario, result }) =>
    allSteps(stepGroups(result.trace, scenario.tickets[0]?.id ?? '')).map((step) => ({
      entry: step.entry,
      said: sayStep(step, { t, wording, flow, effects: result.effects }),
    })),
  );
  const opened = told.filter(
    ({ entry }) => entry.step === 'matrix' && flow.nodes[entry.node]?.kind === 'approval',
  );
  expect(opened.length).toBeGreaterThan(0);
  for (const { said } of opened) expect(said).toMatch(/^“.+”: Asks .+ to approve “.+”/);
  for (const { entry, said } of told)
    if (!opened.some((one) => one.entry === entry)) expect(said).toBe(wording.sayTrace(entry));
});
