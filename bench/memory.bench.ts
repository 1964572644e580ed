import { memoryUsage } from 'node:process';
import { link } from '@rung/engine';
import type { Policy } from '@rung/policy';
import { policyOf } from './decide/policy.ts';
import { makeRules, shapes } from './decide/rules.ts';
import { measuredRow, unmeasuredRow } from './measure.ts';
import type { BenchRow } from './types.ts';

const size = 1000;
const rounds = 5;
const copies = 4;

function used(collect: () => void): number {
  collect();
  collect();
  const { heapUsed, external } = memoryUsage(); // `external` includes array buffers
  return heapUsed + external;
}

/** Bytes that one parsed and linked policy holds, the parsed document with it. */
function bytesPerPolicy(text: string, collect: () => void): number {
  const held: unknown[] = [];
  const before = used(collect);
  for (let i = 0; i < copies; i += 1) {
    const policy: Policy = JSON.parse(text); // the text of a policy
    held.push(link(policy, { digest: policy.flow }));
  }
  const after = used(collect);
  if (held.length !== copies) throw new Error('a copy was lost');
  return (after - before) / copies;
}

/** Memory of a linked policy of 1,000 triggers, with the document it was linked from, against the document's bytes. */
export async function memory(): Promise<readonly BenchRow[]> {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  return shapes.map((shape) => {
    const text = JSON.stringify(policyOf(makeRules(shape, size, 7 + size)));
    const row = {
      id: `memory/${shape}/${size}`,
      what: `memory of a linked policy, ${shape}, 1,000 triggers`,
      against: 'its JSON bytes',
      unit: 'x',
      bar: { reach: 10, aim: 4, atMost: true },
    };
    if (typeof collect !== 'function')
      return unmeasuredRow({ ...row, note: 'not measured: needs --expose-gc' });
    const gc = (): void => {
      collect();
    };
    bytesPerPolicy(text, gc); // the first time also fills caches that stay
    const figures = Array.from({ length: rounds }, () => bytesPerPolicy(text, gc) / text.length);
    return measuredRow({ ...row, note: `${Math.round(text.length / 1000)} kB of JSON` }, figures);
  });
}
