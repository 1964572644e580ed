import { type DiagnosticCode, diagnosticTable } from '@rung/compiler';
import { type ConditionFinding, conditionCodes, conditionDiagnostic } from '@rung/condition';
import type { Diagnostic } from '@rung/kernel';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { compilerSamples, conditionSamples } from './diagnostic-samples.ts';

const en = createWording({ language: 'en' });
const de = createWording({ language: 'de' });

/** Codes whose catalogue says durations, measures, actions and settings in words, where the finding's own English has them as written. */
const better: ReadonlySet<string> = new Set([
  'LNT-20',
  'LNT-22',
  'RNG-307',
  'RNG-311',
  'RNG-313',
  'RNG-314',
  'RNG-401',
  'RNG-402',
  'RNG-415',
  'RNG-421',
  'RNG-502',
]);

function compilerFinding(code: DiagnosticCode): Diagnostic {
  const data: unknown = compilerSamples[code];
  // The table pairs each code with its own data; indexing by a union loses that pairing.
  const message = diagnosticTable[code].message as (data: unknown) => string;
  return { code, severity: 'error', message: message(data), data: data as Diagnostic['data'] };
}

const compilerFindings = (Object.keys(diagnosticTable) as DiagnosticCode[]).map(compilerFinding);
const conditionFindings = (Object.keys(conditionCodes) as ConditionFinding[]).map((name) =>
  // as above
  conditionDiagnostic(name, conditionSamples[name] as never),
);

/** With one kind of apostrophe: catalogues have typographic ones. */
const plain = (text: string): string => text.replaceAll('’', "'");

for (const diagnostic of [...compilerFindings, ...conditionFindings]) {
  const { code, message } = diagnostic;

  it(`says ${code} in English as the finding does`, () => {
    if (better.has(code)) expect(en.sayDiagnostic(diagnostic)).not.toBe(message);
    else expect(plain(en.sayDiagnostic(diagnostic))).toBe(plain(message));
  });

  it(`says ${code} in German, with everything that the data holds`, () => {
    const said = de.sayDiagnostic(diagnostic);
    expect(said).not.toBe(message);
    expect(said).not.toMatch(/undefined|null|^ | {2}|“”|„“|\{\w+,|“\w[^„]*”/);
    expect(said.replaceAll(/„[^“]*“|: .*$/g, '')).not.toMatch(/\b(the|is not|cannot|must|which|there)\b/i);
  });
}

it('calls a trigger by what it does with tickets, not by the name of its mode', () => {
  const said = [...compilerFindings, ...conditionFindings].flatMap((diagnostic) => [
    en.sayDiagnostic(diagnostic),
    de.sayDiagnostic(diagnostic),
  ]);
  // Nodes and ports in quotation marks are the samples' own names.
  const own = said.map((text) => text.replaceAll(/[“„][^“”]*[“”]/g, ''));
  expect(own.filter((text) => /intake|eingangsausl/i.test(text))).toEqual([]);
});

it('says the finding in its own words where the catalogue does not know the code', () => {
  const foreign: Diagnostic = { code: 'ABC-99', severity: 'info', message: 'Something else.', data: {} };
  expect(de.sayDiagnostic(foreign)).toBe('Something else.');
});
