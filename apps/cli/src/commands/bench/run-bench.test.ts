import { expect, it } from 'vitest';
import { runCaptured, rung } from '../../shell/captured-run.fake.ts';
import { example } from '../../shell/example-files.fake.ts';

it('measures an example and tells median and range of every figure', async () => {
  const { out, code } = await rung('bench', example('saas-retention-keyword'), '--seconds', '0.2', '--json');
  expect(code).toBe(0);
  const { format, figures } = JSON.parse(out);
  expect(format).toBe('rung/bench@1');
  expect(figures.map(({ id }: { id: string }) => id)).toEqual(['decide', 'step', 'stepTraced', 'link']);
  for (const { lowest, median, highest, rounds } of figures) {
    expect(rounds).toBe(7);
    expect(lowest).toBeGreaterThan(0);
    expect([lowest, median, highest]).toEqual([lowest, median, highest].toSorted((a, b) => a - b));
  }
});

it('says in words what was measured and what was not, on a terminal of 80 columns', async () => {
  const args = ['bench', example('agency-unanswered-4bh'), '--seconds', '0.1'];
  const { out, code } = await runCaptured(args, { columns: 80 });
  expect(code).toBe(0);
  const lines = out.split('\n').slice(2); // without the name of the processor
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(out).toContain('Nobody waits half a day');
  expect(out).toContain('a whole step');
  expect(out).toContain('is not in it');
});

it.each(['0', '-1', 'NaN', '4000', ''])('takes %j seconds for wrong use', async (seconds) => {
  expect(await rung('bench', example('agency-unanswered-4bh'), '--seconds', seconds)).toMatchObject({
    code: 2,
  });
});
