import type { Flow } from '@rung/flow';
import type { Diagnostic, FixEdit } from '@rung/kernel';
import { applyFix } from '../apply-fix.ts';
import { compile } from '../compile.ts';
import { wholeFlow } from '../whole-flow.fake.ts';

export const set = (path: string, value: unknown): FixEdit => ({ op: 'set', path, value });
export const remove = (path: string): FixEdit => ({ op: 'remove', path });
export const edge = (node: string, port: string, to: string): object => ({ from: { node, port }, to });

/** What is found under a code in `wholeFlow`, which has no faults, after some edits. */
export function findings(code: string, ...edits: readonly FixEdit[]): readonly Diagnostic[] {
  const flow = applyFix(wholeFlow, { label: '', edits }) as Flow; // the edits of the tests keep the shape
  return compile(flow).diagnostics.filter((diagnostic) => diagnostic.code === code);
}

export const waiting = (minutes: number): object => ({
  kind: 'wait',
  config: { until: { for: `PT${minutes}M`, calendar: 'always' } },
});
