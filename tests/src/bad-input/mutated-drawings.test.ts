import { compile } from '@rung/compiler';
import { renderMermaid, renderSvg } from '@rung/drawing';
import { parseFlow } from '@rung/flow';
import { createWording, languages, namesOfFlow } from '@rung/wording';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { exampleFile, exampleIds } from '../examples/example.ts';
import { deepFreeze } from './freeze.ts';
import { expectCleanPrototypes, fuzz, fuzzTimeout } from './fuzz.ts';
import { mutated, mutationLists } from './mutate.arbitrary.ts';

afterAll(expectCleanPrototypes);

const flows = exampleIds.map((id): unknown => JSON.parse(exampleFile(id, 'flow.json')));

/** What a terminal or a picture must not be given: control characters and those that turn the direction of the rest. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E]/;

it('draws every mutated flow that can be read, and says what is wrong with it in every language', {
  timeout: fuzzTimeout,
}, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...flows),
      mutationLists,
      fc.constantFrom(...languages),
      (flow, changes, language) => {
        const parsed = parseFlow(mutated(flow, changes));
        const drawn = parsed.ok ? deepFreeze(parsed.value) : null;
        const diagnostics = parsed.ok ? compile(parsed.value).diagnostics : parsed.error;
        const names = drawn === null ? undefined : namesOfFlow(drawn);
        const wording = createWording({ language, ...(names === undefined ? {} : { names }) });
        for (const diagnostic of diagnostics) {
          const said = wording.sayDiagnostic(diagnostic);
          expect(said).not.toMatch(/undefined|\[object|NaN ms/);
          expect(said).not.toBe('');
          if (diagnostic.fix !== undefined) expect(wording.sayFix(diagnostic.fix)).not.toBe('');
        }
        if (drawn === null) return;
        const picture = renderSvg(drawn, { wording, theme: 'light' });
        expect(picture).not.toMatch(
          / (?:[xy][12]?|r|d|width|height|transform|viewBox)="[^"]*(?:NaN|Infinity)/,
        );
        expect(picture).not.toMatch(controls);
        expect(renderMermaid(drawn, wording)).not.toMatch(controls);
      },
    ),
    fuzz(300),
  );
});
