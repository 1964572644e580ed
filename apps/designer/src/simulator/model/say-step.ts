import type { Flow } from '@rung/flow';
import type { TraceEntry } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import type { Translate } from '../../i18n/i18n.ts';
import type { Step } from './steps.ts';

/** What a step that waits asks of somebody when it begins. */
const asking: ReadonlySet<string> = new Set(['requestApproval', 'openSwarm', 'openExternal', 'followUp']);

/** What a step of a rehearsal is told with. */
interface Telling {
  readonly t: Translate;
  readonly wording: Wording;
  readonly flow: Flow;
}

/** What happened at a step of a rehearsal, and what came of it. */
interface ToldStep {
  readonly sentence: string;
  /** A sentence each. */
  readonly came: readonly string[];
}

/** Whether it is told of a step of the drawing that it was come to, or that it asked the authority matrix as it was. */
function mayAsk({ nodes }: Flow, entry: TraceEntry): entry is Extract<TraceEntry, { readonly node: string }> {
  if (entry.step === 'matrix') return Object.hasOwn(nodes, entry.node);
  return entry.step === 'node' && entry.port === 'opened';
}

/**
 * Tells a step of a rehearsal. Of one that begins to wait it is said who is asked for what, in place of what the trace says, which has no more
 * than that it waits.
 */
export function tellStep({ entry, came }: Step, { t, wording, flow }: Telling): ToldStep {
  const asked = mayAsk(flow, entry) ? came.find(({ effect }) => asking.has(effect)) : undefined;
  const others = came.filter((effect) => effect !== asked).map((effect) => wording.sayEffect(effect));
  if (asked === undefined || !('node' in entry)) return { sentence: wording.sayTrace(entry), came: others };
  const step = wording.sayTitle(flow, entry.node);
  return { sentence: t('simulator.trace.did', { step, effect: wording.sayEffect(asked) }), came: others };
}

/** The same as one line: for who hears it. */
export function sayStep(step: Step, telling: Telling): string {
  const { sentence, came } = tellStep(step, telling);
  return [sentence, ...came].join('. ');
}
