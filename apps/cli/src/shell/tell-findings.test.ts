import { expect, it } from 'vitest';
import { rung } from './captured-run.fake.ts';
import { example, exampleNames } from './example-files.fake.ts';
import { loadFlow } from './load-flow.ts';
import { loadWording } from './load-wording.ts';

it.each(exampleNames)('says of %s in English what the catalogue says, without loading it', async (name) => {
  const { flow, diagnostics } = loadFlow(example(name));
  const { sayDiagnostic } = await loadWording('en', { flow });
  for (const diagnostic of diagnostics) expect(sayDiagnostic(diagnostic)).toBe(diagnostic.message);
});

it('tells repairs that say more than their finding', async () => {
  const { findings } = JSON.parse((await rung('check', example('functional-tiers'), '--json')).out);
  const { out } = await rung('check', example('functional-tiers'));
  const told = findings.filter(
    ({ fix }: { fix?: { label: string } }) => fix !== undefined && fix.label !== 'fix.useSuggestion',
  );
  expect(out.match(/^ {4}→ /gm)?.length ?? 0).toBe(told.length);
});
