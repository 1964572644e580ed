import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rung } from '../../shell/captured-run.fake.ts';
import { example, exampleFlow, scratchOfTest } from '../../shell/example-files.fake.ts';

const file = example('agency-unanswered-4bh');

it('puts the policy alone on standard output, and tells the same digest either way', async () => {
  const { out, err, code } = await rung('compile', file);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(JSON.parse(out)).toMatchObject({ format: 'rung/policy@1' });
  const scratch = scratchOfTest();
  const output = scratch.path('policy.json');
  const written = await rung('compile', file, '-o', output);
  expect(scratch.read('policy.json')).toBe(out);
  const { digest, output: told } = JSON.parse((await rung('compile', file, '-o', output, '--json')).out);
  expect(written).toEqual({ out: '', err: `✓ ${output}  ${digest}\n`, code: 0 });
  expect(told).toBe(output);
  expect(digest).toBe(`sha256-${createHash('sha256').update(out.trimEnd()).digest('base64url')}`);
});

it('gives one document with the policy inside when no file is named', async () => {
  const { out } = await rung('compile', file, '--json');
  const policy = (await rung('compile', file)).out;
  expect(JSON.parse(out)).toMatchObject({
    format: 'rung/compile@1',
    policy: JSON.parse(policy),
    findings: [],
  });
});

it('writes nothing for a flow with errors, and leaves what was there', async () => {
  const scratch = scratchOfTest();
  const output = scratch.write('policy.json', 'yesterday');
  const bad = scratch.write('bad.json', { ...exampleFlow('agency-unanswered-4bh'), edges: {} });
  const { out, err, code } = await rung('compile', bad, '-o', output);
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(err).toMatch(/does not compile: \d+ errors?/);
  expect(scratch.read('policy.json')).toBe('yesterday');
});

it('replaces a file whole, follows a link, and leaves nothing beside it', async () => {
  const scratch = scratchOfTest();
  scratch.write('real.json', 'yesterday');
  symlinkSync(scratch.path('real.json'), scratch.path('link.json'));
  expect(await rung('compile', file, '-o', scratch.path('link.json'))).toMatchObject({ code: 0 });
  expect(scratch.read('real.json')).toContain('rung/policy@1');
  expect(readdirSync(scratch.folder).sort()).toEqual(['link.json', 'real.json']);
});

it('writes to a device without replacing it', async () => {
  expect(await rung('compile', file, '-o', '/dev/null')).toMatchObject({ code: 0 });
});

it.each([
  ['a folder that is not there', 'no/policy.json', 'there is no directory'],
  ['a folder', 'folder', 'it is a directory'],
])('takes %s for wrong use', async (_, name, said) => {
  const scratch = scratchOfTest();
  mkdirSync(scratch.path('folder'));
  const { err, code } = await rung('compile', file, '-o', scratch.path(name));
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(readdirSync(scratch.folder)).toEqual(['folder']);
});

it('does not write the policy over the flow that it reads, by whatever name', async () => {
  const scratch = scratchOfTest();
  const drawn = scratch.write('flow.json', exampleFlow('agency-unanswered-4bh'));
  symlinkSync(drawn, scratch.path('link.json'));
  const before = scratch.digests();
  for (const output of [drawn, scratch.path('link.json'), `${scratch.folder}/./flow.json`]) {
    const { err, code } = await rung('compile', drawn, '-o', output);
    expect(code).toBe(2);
    expect(err).toContain('is the file that is read; name another one to write.');
  }
  expect(scratch.digests()).toEqual(before);
});
