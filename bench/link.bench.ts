import { link as linkPolicy } from '@rung/engine';
import type { Policy } from '@rung/policy';
import { policyOf } from './decide/policy.ts';
import { makeRules, shapes } from './decide/rules.ts';
import { measuredRow, race, ratios, spread } from './measure.ts';
import type { BenchRow } from './types.ts';

const size = 1000;

/** Runs something a number of times and keeps what it gives from being optimised away. */
const repeat = (run: () => object) => (times: number) => {
  for (let i = 0; i < times; i += 1) if (Object.keys(run()).length === 0) throw new Error('gave nothing');
};

/** Linking a policy of 1,000 triggers, against parsing its JSON. The digest is given, as a host that verified it does. */
export async function link(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const shape of shapes) {
    const policy = policyOf(makeRules(shape, size, 7 + size));
    const text = JSON.stringify(policy);
    const rates = await race([
      { name: 'link', run: repeat(() => linkPolicy(policy, { digest: policy.flow })) },
      { name: 'parse', run: repeat((): Policy => JSON.parse(text)) }, // the text of a policy
    ]);
    const [linked, parsed] = [rates.get('link') ?? [], rates.get('parse') ?? []];
    const ms = (figures: readonly number[]): string => (1000 / spread(figures).median).toFixed(1);
    rows.push(
      measuredRow(
        {
          id: `link/${shape}/${size}`,
          what: `link, ${shape}, 1,000 triggers`,
          against: 'JSON.parse',
          unit: 'x',
          bar: { reach: 15, aim: 5, atMost: true },
          note: `${ms(linked)} ms against ${ms(parsed)} ms for ${Math.round(text.length / 1000)} kB`,
        },
        ratios(parsed, linked),
      ),
    );
  }
  return rows;
}
