import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { rung } from '../../shell/captured-run.fake.ts';
import { example, scratchOfTest } from '../../shell/example-files.fake.ts';
import { scenario } from './unanswered.fake.ts';

const agency = 'agency-unanswered-4bh';
const scenarios = (...of: readonly object[]): object => ({ format: 'rung/scenarios@1', scenarios: of });

interface Told {
  readonly code: number;
  /** Without line breaks, and without the folder of the file. */
  readonly out: string;
}

async function told(document: object, ...more: readonly string[]): Promise<Told> {
  const file = scratchOfTest().write('some.json', document);
  const { out, code } = await rung('simulate', example(agency), '-s', file, ...more);
  return {
    code,
    out: out
      .replaceAll(`${dirname(file)}/`, '')
      .split(/\s+/)
      .join(' '),
  };
}

it('says with file, line and column why a scenario cannot be read, in either language', async () => {
  const odd = scenarios(scenario('odd', { until: 'noon', expects: [] }));
  const { out, code } = await told(odd);
  expect(code).toBe(1);
  expect(out).toContain('✗ odd It cannot be read some.json:');
  expect(out).toMatch(/some\.json:\d+:\d+ error SCN-06 \/scenarios\/0\/expects: "expects" is not known/);
  expect((await told(odd, '--language', 'de')).out).toMatch(
    /Es ist nicht zu lesen .*some\.json:\d+:\d+ Fehler SCN-20 \/scenarios\/0\/until: "noon" ist kein Zeitpunkt/,
  );
});

it('remarks on a rule about a tier that the policy does not have, which could never be broken', async () => {
  const { out, code } = await told(scenarios(scenario('never', { never: ['assign:acount_director'] })));
  expect(code).toBe(0);
  expect(out).toContain('remark SCN-30 /scenarios/0/never/0');
  expect(out).toContain('The policy has no tier "acount_director". Did you mean "account_director"?');
});

it('says which value does not fit, what would, and asks whether that was meant', async () => {
  const { out, code } = await told(
    scenarios(scenario('value', { ticket: { id: 'T-1', priority: 'Urgent' } })),
  );
  expect(code).toBe(1);
  expect(out).toMatch(/SCN-08 \/scenarios\/0\/ticket\/priority: "Urgent" is not one of "low", "normal"/);
  expect(out).toContain('Did you mean "urgent"?');
});

it('remarks on a field that is nearly one the policy reads, without failing what passes', async () => {
  const document = scenarios(scenario('fine', { ticket: { id: 'T-1', form: 'project', foorm: 'x' } }));
  const { out, code } = await told(document);
  expect(code).toBe(0);
  expect(out).toMatch(
    /✓ fine some\.json:\d+:\d+ remark SCN-33 \/scenarios\/0\/ticket\/foorm: The scenario gives/,
  );
  expect(out).toContain('Did you mean "ticket.form"?');
  const json = JSON.parse((await told(document, '--json')).out);
  expect(json).toMatchObject({
    passed: 1,
    findings: [{ code: 'SCN-33', severity: 'info', line: expect.any(Number) }],
  });
});

it('names the file before its scenarios, where there are several', async () => {
  const scratch = scratchOfTest();
  const first = scratch.write('a.json', scenario('one', {}));
  scratch.write('b.json', scenarios(scenario('two', {}), scenario('three', { final: { tier: 'nobody' } })));
  const { out } = await rung('simulate', example(agency), '-s', dirname(first));
  const lines = out.split('\n').map((line) => line.trim());
  expect(lines.filter((line) => /^(?:[✓✗] \w+$|\S+\.json$)/.test(line))).toEqual([
    first,
    '✓ one',
    first.replace('a.json', 'b.json'),
    '✓ two',
    '✗ three',
  ]);
  expect((await rung('simulate', example(agency), '-s', first)).out).not.toContain('a.json');
});
