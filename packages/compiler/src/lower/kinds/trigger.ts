import type { NodeByKind } from '@rung/flow';
import type { PolicyNode } from '@rung/policy';
import { durationOf } from '../../internal/duration-ms.ts';
import { firstMention } from '../../model/condition-tree.ts';
import type { ModelCondition } from '../../model/conditions.ts';
import { heardEvents } from '../../model/heard-events.ts';
import type { NodeContext } from '../context.ts';
import type { LoweredNode } from '../lowered.ts';

type Config = NodeByKind['trigger']['config'];
type Trigger = Extract<PolicyNode, { kind: 'trigger' }>;

/** Resolves what a trigger leaves unsaid: reason, latch, and whether each event that matches fires it. */
export function lowerTrigger(
  { config }: NodeByKind['trigger'],
  { at, model, conditionAt }: NodeContext,
): LoweredNode<'trigger'> {
  const path = `${at.path}/config/when`;
  const condition = model.conditions.get(path);
  const reason = config.reason ?? at.id;
  const latch = lowerLatch(config, conditionAt(`${at.path}/config/latch/rearm`));
  const outTo = at.ports[0]?.to ?? null;
  return {
    kind: 'trigger',
    events: [...heardEvents(config)],
    outlet: config.outlet ?? null,
    when: conditionAt(path),
    order: config.order,
    latch,
    mode: config.mode,
    reason,
    reasonWords: reason.includes('{word}') ? reasonWords(condition) : null,
    type: config.type ?? null,
    neverSuppress: config.neverSuppress ?? false,
    eachEvent: latch.kind === 'everyTime' || isHeardEachTime(config, condition),
    reachesTier: outTo !== null && model.pathFrom(outTo).rests.length > 0,
  };
}

/** `neverSuppress` implies `everyTime`; a clock outlet speaks once a cycle; anything else once an episode. */
function lowerLatch({ latch, outlet, neverSuppress }: Config, rearm: number | null): Trigger['latch'] {
  if (neverSuppress === true) return { kind: 'everyTime' };
  if (latch === undefined) return { kind: outlet === undefined ? 'oncePerEpisode' : 'perCycle' };
  if (latch.kind === 'rearmWhenFalse') return { kind: 'rearmWhenFalse', rearm };
  if (latch.kind === 'every') {
    return { kind: 'every', intervalMs: durationOf(latch.interval), max: latch.max };
  }
  return { kind: latch.kind };
}

/**
 * Where the edge from not matching to matching cannot be seen: a condition that is empty or reads what exists only in
 * one event, and a clock outlet, which is itself an edge and would else be heard in its first cycle only.
 */
function isHeardEachTime({ when, outlet }: Config, condition: ModelCondition | undefined): boolean {
  if (when === undefined || outlet !== undefined) return true;
  const reads = condition?.reads;
  return reads !== undefined && (reads.message || reads.request || reads.event);
}

function reasonWords(condition: ModelCondition | undefined): Trigger['reasonWords'] {
  const mention = condition === undefined ? null : firstMention(condition.expr);
  return mention === null ? null : { words: mention.words, field: mention.field };
}
