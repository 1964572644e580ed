import type { Flow } from '@rung/flow';
import type { Effect } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import type { Translate } from '../../i18n/i18n.ts';
import { msOf } from './instants.ts';
import type { Step } from './steps.ts';

/** What a step that waits asks of somebody when it begins. */
const asking: ReadonlySet<string> = new Set(['requestApproval', 'openSwarm', 'openExternal', 'followUp']);

/** What a step of a rehearsal is told with. */
interface Telling {
  readonly t: Translate;
  readonly wording: Wording;
  readonly flow: Flow;
  readonly effects: readonly Effect[];
}

/**
 * What happened at a step of a rehearsal. Of one that begins to wait it is said who is asked for what, which the trace alone
 * does not tell.
 */
export function sayStep({ atMs, entry }: Step, { t, wording, flow, effects }: Telling): string {
  const sentence = wording.sayTrace(entry);
  if (entry.step !== 'node' || entry.port !== 'opened') return sentence;
  const asked = effects.find(
    ({ effect, node, at }) => asking.has(effect) && node === entry.node && msOf(at) === atMs,
  );
  if (asked === undefined) return sentence;
  return t('simulator.trace.did', {
    step: wording.sayTitle(flow, entry.node),
    effect: wording.sayEffect(asked),
  });
}
