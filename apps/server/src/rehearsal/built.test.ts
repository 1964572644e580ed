import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** Rehearses with what `npm run build` made, in a process that knows nothing of sources. */
const program = (dist: string) => `
  import { startRehearsals } from '${dist}rehearsal/rehearsals.js';
  import { documentText } from '${dist}rehearsal/request.js';
  const rehearsals = startRehearsals({ workers: { threads: 2 } });
  const document = documentText({ kind: 'flow', flow: {} });
  const answer = await rehearsals.workers.call('check', { document: document.value });
  console.log(answer.ok, answer.value.diagnostics[0].code);
  await rehearsals.close();
`;

it('runs from the build as it does from the sources', async () => {
  const dist = new URL('../../dist/', import.meta.url).href;
  const args = ['--input-type=module', '--eval', program(dist)];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(stdout).toBe('true FLW-03\n');
});
