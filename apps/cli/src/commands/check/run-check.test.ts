import { expect, it, vi } from 'vitest';
import { runCaptured, rung } from '../../shell/captured-run.fake.ts';
import { example, exampleFlow, exampleNames, scratchOfTest } from '../../shell/example-files.fake.ts';

it.each(exampleNames)('finds no error in the example %s', async (name) => {
  const { out, code } = await rung('check', example(name));
  expect(code).toBe(0);
  expect(out).toContain(`✓ ${example(name)} compiles: `);
  expect(out).toMatch(/Left alone, a ticket falls silent after at most \d+ effects?:/);
});

const conditions = 'tech-solving-triad';

function withCondition(when: string): object {
  const flow = exampleFlow('agency-unanswered-4bh');
  const nodes = flow['nodes'] as Record<string, object>; // as the example has them
  return {
    ...flow,
    nodes: {
      ...nodes,
      is_project: { kind: 'condition', config: { cases: [{ id: 'project', label: 'Project', when }] } },
    },
  };
}

it('points at the very place inside a condition, in the file and in the condition', async () => {
  const scratch = scratchOfTest();
  const file = scratch.write(
    'flow.json',
    withCondition('ticket.subject == "a\\"b"\n  && ticket.prio == "high"'),
  );
  const { out, code } = await rung('check', file, '--json');
  expect(code).toBe(1);
  const { findings } = JSON.parse(out);
  const text = scratch.read('flow.json').split('\n');
  const line = text.findIndex((one) => one.includes('ticket.prio')) + 1;
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'CND-05',
      severity: 'error',
      file,
      line,
      column: (text[line - 1] ?? '').indexOf('ticket.prio') + 1,
      nodeId: 'is_project',
      path: '/nodes/is_project/config/cases/0/when',
      range: expect.objectContaining({ line: 2, column: 6 }),
      condition: 'ticket.subject == "a\\"b"\n  && ticket.prio == "high"',
    }),
  );
  const readable = await rung('check', file);
  expect(readable.out).toContain('          && ticket.prio == "high"\n             ^^^^^^^^^^^\n');
  expect(readable.out).toContain('line 2, column 6 of the condition');
});

it('shows of a long condition what stands around the place', async () => {
  const scratch = scratchOfTest();
  const long = Array.from({ length: 30 }, (_, i) => `ticket.form != "form ${i}"`);
  const file = scratch.write(
    'flow.json',
    withCondition([...long, 'ticket.prio == "x"', ...long].join(' && ')),
  );
  const { out } = await rung('check', file);
  const lines = out.split('\n');
  const shown = lines.findIndex((line) => line.includes('ticket.prio == '));
  expect(lines[shown]).toMatch(/^ {8}….*…$/);
  expect(lines[shown]?.length).toBeLessThanOrEqual(100);
  expect(lines[shown + 1]?.indexOf('^')).toBe(lines[shown]?.indexOf('ticket.prio'));
});

it('speaks German on request, in JSON too, where only sentences depend on the language', async () => {
  const scratch = scratchOfTest();
  const file = scratch.write('flow.json', withCondition('ticket.prio == "high"'));
  const german = await rung('check', file, '--language', 'de');
  expect(german.out).toContain('Fehler CND-05');
  expect(german.out).toContain('Es gibt kein Feld ticket.prio.');
  expect(german.out).toMatch(/lässt sich nicht übersetzen: 1 Fehler/);
  const inJson = async (language: string) =>
    JSON.parse((await rung('check', file, '--json', '--language', language)).out);
  const [english, translated] = [await inJson('en'), await inJson('de')];
  expect(english).toMatchObject({ format: 'rung/check@1', ok: false, bounds: null });
  expect(translated.findings.map(withoutSentences)).toEqual(english.findings.map(withoutSentences));
  const [finding] = translated.findings.filter(({ code }: { code: string }) => code === 'CND-05');
  expect(finding.message).toMatch(/^Es gibt kein Feld ticket\.prio\./);
});

function withoutSentences({ message, fix, ...rest }: Finding): object {
  return { ...rest, fix: fix === undefined ? null : { ...fix, title: '' } };
}

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly fix?: { readonly label: string; readonly title: string };
}

it('says in JSON what a repair does, and keeps its code', async () => {
  const flow = exampleFlow('agency-unanswered-4bh');
  const guards = { caps: { quiet: { of: 'noticesPerHour', max: 9, then: 'account_team' } } };
  const edges = {
    ...(flow['edges'] as object),
    lost: { from: { node: 'team', port: 'acepted' }, to: 'nobody' },
  };
  const file = scratchOfTest().write('flow.json', { ...flow, guards, edges });
  const fixes = async (...options: readonly string[]) => {
    const { findings }: { findings: readonly Finding[] } = JSON.parse(
      (await rung('check', file, '--json', ...options)).out,
    );
    return Object.fromEntries(
      findings.flatMap(({ code, fix }) => (fix === undefined ? [] : [[code, [fix.label, fix.title]]])),
    );
  };
  expect(await fixes()).toMatchObject({
    'RNG-102': ['fix.useSuggestion', 'Use the suggestion: accepted'],
    'RNG-435': ['fix.remove', 'Remove it'],
  });
  expect(await fixes('--language', 'de')).toMatchObject({
    'RNG-102': ['fix.useSuggestion', expect.stringMatching(/: accepted$/)],
    'RNG-435': ['fix.remove', 'Entfernen'],
  });
});

it('colours only where a person looks and wants it', async () => {
  const colour = '\u001b[';
  const check = async (isTerminal: boolean) =>
    (await runCaptured(['check', example(conditions)], { isTerminal })).out;
  vi.stubEnv('TERM', 'xterm');
  vi.stubEnv('NO_COLOR', '');
  expect(await check(true)).toContain(colour);
  expect(await check(false)).not.toContain(colour);
  vi.stubEnv('NO_COLOR', '1');
  expect(await check(true)).not.toContain(colour);
  vi.stubEnv('NO_COLOR', '');
  vi.stubEnv('TERM', 'dumb');
  expect(await check(true)).not.toContain(colour);
  vi.unstubAllEnvs();
});

it('lists a hundred findings and counts the rest', async () => {
  const scratch = scratchOfTest();
  const flow = exampleFlow('agency-unanswered-4bh');
  const unknown = Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`unknown${i}`, 1]));
  const { out } = await rung('check', scratch.write('flow.json', { ...flow, ...unknown }));
  expect(out).toContain('… and 30 more; --json lists all of them.');
  expect(out).toContain('does not compile: 130 errors.');
});
