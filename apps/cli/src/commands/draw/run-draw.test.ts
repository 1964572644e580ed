import { expect, it } from 'vitest';
import { rung } from '../../shell/captured-run.fake.ts';
import { example, exampleFlow, exampleNames, scratchOfTest } from '../../shell/example-files.fake.ts';
import { ownCommand } from '../../shell/own-command.ts';

it.each(exampleNames)('draws %s in every way', async (name) => {
  const scratch = scratchOfTest();
  for (const ending of ['svg', 'mmd', 'md', 'SVG']) {
    const output = scratch.path(`flow.${ending}`);
    expect(await rung('draw', example(name), '-o', output)).toEqual({
      out: '',
      err: `✓ ${output}\n`,
      code: 0,
    });
  }
  expect(scratch.read('flow.svg')).toMatch(/^<svg [^>]*>.*<\/svg>\n?$/s);
  expect(scratch.read('flow.SVG')).toBe(scratch.read('flow.svg'));
  expect(scratch.read('flow.mmd')).toMatch(/^flowchart LR\n/);
  expect(scratch.read('flow.md')).toContain(`\`\`\`mermaid\n${scratch.read('flow.mmd').trimEnd()}\n\`\`\`\n`);
});

it('draws in the theme and language asked for', async () => {
  const scratch = scratchOfTest();
  const draw = async (name: string, ...options: readonly string[]) => {
    await rung('draw', example('agency-unanswered-4bh'), '-o', scratch.path(name), ...options);
    return scratch.read(name);
  };
  const light = await draw('a.svg');
  expect(await draw('b.svg', '--theme', 'light')).toBe(light);
  expect(await draw('c.svg', '--theme', 'dark')).not.toBe(light);
  expect(light).toContain('lang="en"');
  expect(await draw('d.svg', '--language', 'de')).toContain('lang="de"');
});

it('draws a flow that does not compile yet, and says that it does not', async () => {
  const scratch = scratchOfTest();
  const file = scratch.write('half.json', { ...exampleFlow('agency-unanswered-4bh'), edges: {} });
  const output = scratch.path('half.svg');
  const errors = JSON.parse((await rung('check', file, '--json')).out).findings.filter(
    ({ severity }: { readonly severity: string }) => severity === 'error',
  );
  const drawn = await rung('draw', file, '-o', output);
  expect(drawn).toEqual({
    out: '',
    err: `✓ ${output}\n! ${file} does not compile yet: ${errors.length} errors. To see why: ${ownCommand()} check ${file}\n`,
    code: 0,
  });
  expect(scratch.read('half.svg')).toMatch(/<\/svg>\n?$/);
  const german = await rung('draw', file, '-o', output, '--language', 'de');
  expect(german.err).toContain(`lässt sich noch nicht übersetzen: ${errors.length} Fehler.`);
  const json = await rung('draw', file, '-o', output, '--json');
  expect(JSON.parse(json.out)).toEqual({ format: 'rung/draw@1', file, output, findings: errors });
  expect(json).toMatchObject({ err: '', code: 0 });
});

it('writes a name into Markdown on one line, and none of it as markup', async () => {
  const scratch = scratchOfTest();
  const name = 'A\n\n# B <img src=x> [c](d) *e* `f` \\';
  const file = scratch.write('named.json', { ...exampleFlow('agency-unanswered-4bh'), name });
  await rung('draw', file, '-o', scratch.path('flow.md'));
  expect(scratch.read('flow.md').split('\n')[0]).toBe(
    String.raw`# A \# B \<img src=x\> \[c\](d) \*e\* \`f\` \\`,
  );
});

it.each(['flow.png', 'flow', 'flow.svg.gz'])('takes %s for wrong use', async (name) => {
  const scratch = scratchOfTest();
  const { err, code } = await rung('draw', example('agency-unanswered-4bh'), '-o', scratch.path(name));
  expect(code).toBe(2);
  expect(err).toContain('use .svg, .mmd or .md');
});
