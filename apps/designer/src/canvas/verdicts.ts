import { connectableFrom } from '@rung/compiler';
import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';
import type { Outcome } from '../editor/editor-ui.ts';
import type { Verdict } from './canvas-ui.ts';

/** Whether each step may be where an outcome leads, and in words why not; worked out once for each that is asked about. */
export function verdictsFrom(flow: Flow, from: Outcome, wording: Wording): (node: string) => Verdict {
  const ask = connectableFrom(flow, from);
  const known = new Map<string, Verdict>();
  return (node) => {
    const last = known.get(node);
    if (last !== undefined) return last;
    const answer = ask(node);
    const verdict: Verdict = answer.allowed
      ? answer
      : { allowed: false, reason: wording.sayConnectRefusal(flow, answer) };
    known.set(node, verdict);
    return verdict;
  };
}
