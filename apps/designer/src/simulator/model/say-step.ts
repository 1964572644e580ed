import type { Flow } from '@rung/flow';
import type { Effect, TraceEntry } from '@rung/kernel';
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

/** Whether it is told of a step of the drawing that it was come to, or that it asked the authority matrix as it was. */
function mayAsk({ nodes }: Flow, entry: TraceEntry): entry is Extract<TraceEntry, { readonly node: string }> {
  if (entry.step === 'matrix') return Object.hasOwn(nodes, entry.node);
  return entry.step === 'node' && entry.port === 'opened';
}

/**
 * What happened at a step of a rehearsal. Of one that begins to wait it is said who is asked for what, which the trace alone
 * does not tell.
 */
export function sayStep({ ticket, atMs, entry }: Step, { t, wording, flow, effects }: Telling): string {
  const sentence = wording.sayTrace(entry);
  if (!mayAsk(flow, entry)) return sentence;
  const asked = effects.find(
    (one) =>
      asking.has(one.effect) && one.ticket === ticket && one.node === entry.node && msOf(one.at) === atMs,
  );
  if (asked === undefined) return sentence;
  return t('simulator.trace.did', {
    step: wording.sayTitle(flow, entry.node),
    effect: wording.sayEffect(asked),
  });
}
