import { type Diagnostic, own } from '@rung/kernel';
import type { Policy, PolicyNode } from '../policy.ts';
import { isKnownEvent } from './check-conditions.ts';
import { checkPorts } from './check-ports.ts';
import { policyDiagnostic } from './policy-diagnostic.ts';
import {
  below,
  condition,
  distinct,
  type Findings,
  kindOf,
  names,
  namesAll,
  type Place,
} from './references.ts';

type NodeOf<K extends PolicyNode['kind']> = Extract<PolicyNode, { kind: K }>;
type Check<K extends PolicyNode['kind']> = (node: NodeOf<K>, place: Place) => Iterable<Diagnostic>;

const nothing = (): readonly Diagnostic[] => [];

/** What each kind of node names, beyond its ports. */
const checks: { readonly [K in PolicyNode['kind']]: Check<K> } = {
  trigger: checkTrigger,
  *condition({ cases }, place) {
    yield* distinct(below(place, 'cases'), 'cases', cases);
    for (const [i, { when }] of cases.entries()) yield* condition(below(place, 'cases', i, 'when'), when);
  },
  tier: ({ tier }, place) => names(below(place, 'tier'), 'tier', tier),
  sla: ({ clock }, place) => names(below(place, 'clock'), 'clock', clock),
  *authority({ amount, tier }, place) {
    yield* names(below(place, 'amount'), 'field', amount);
    yield* names(below(place, 'tier'), 'tier', tier);
  },
  *approval({ expires, stages }, place) {
    yield* names(below(place, 'expires', 'calendar'), 'calendar', expires?.calendar ?? null);
    for (const [i, stage] of (stages ?? []).entries()) {
      yield* namesAll(below(place, 'stages', i, 'tiers'), 'tier', stage.tiers);
    }
  },
  handoff: (node, place) => names(below(place, 'package'), 'context package', node.package),
  *notify({ channel, template, whenOpen }, place) {
    yield* names(below(place, 'channel'), 'channel', channel);
    yield* names(below(place, 'template'), 'template', template);
    yield* names(below(place, 'whenOpen'), 'calendar', whenOpen);
  },
  *message({ template, promise }, place) {
    yield* names(below(place, 'template'), 'template', template);
    if (promise !== null && !isPromise(place.policy, promise)) {
      yield* names(below(place, 'promise'), 'clock', promise);
    }
  },
  set: nothing,
  *wait({ until, cancelWhen }, place) {
    const calendar = 'open' in until ? until.open : until.calendar;
    yield* names(below(place, 'until'), 'calendar', calendar);
    yield* condition(below(place, 'cancelWhen'), cancelWhen);
  },
  *deescalate({ to, coolDown }, place) {
    if (to !== 'back') yield* names(below(place, 'to'), 'tier node', to);
    yield* names(below(place, 'coolDown'), 'cool-down', coolDown);
  },
  swarm: ({ calendar }, place) => names(below(place, 'calendar'), 'calendar', calendar),
  external: ({ calendar }, place) => names(below(place, 'calendar'), 'calendar', calendar),
  group: ({ key }, place) => names(below(place, 'key'), 'field', key),
  followUp: ({ calendar }, place) => names(below(place, 'calendar'), 'calendar', calendar),
  repeat: nothing,
  end: nothing,
};

/** Nodes name existing parts and have the ports of their kind; `triggers` lists every trigger in its order. */
export function* checkNodes(policy: Policy): Findings {
  for (const [id, node] of Object.entries(policy.nodes)) {
    const place: Place = { policy, path: ['nodes', id] };
    yield* checkPorts(place, node);
    // The table pairs each kind with its own check; the union loses that pairing.
    yield* (checks[node.kind] as Check<PolicyNode['kind']>)(node, place);
  }
  yield* checkTriggerList(policy);
}

function* checkTrigger(node: NodeOf<'trigger'>, place: Place): Generator<Diagnostic> {
  yield* condition(below(place, 'when'), node.when);
  if (node.latch.kind === 'rearmWhenFalse')
    yield* condition(below(place, 'latch', 'rearm'), node.latch.rearm);
  for (const [i, word] of node.events.entries()) {
    if (!isKnownEvent(word)) {
      yield policyDiagnostic('unknownWord', { kind: 'event', word }, [...place.path, 'events', i]);
    }
  }
  if (node.reasonWords !== null) {
    yield* names(below(place, 'reasonWords', 'words'), 'word list', node.reasonWords.words);
    yield* names(below(place, 'reasonWords', 'field'), 'field', node.reasonWords.field);
  }
  if (node.outlet !== null) yield* checkOutlet(below(place, 'outlet'), node.outlet);
}

function* checkOutlet(place: Place, { clock: id, at }: { clock: string; at: string }): Generator<Diagnostic> {
  const clock = own(place.policy.clocks, id);
  if (clock === undefined) {
    yield* names(below(place, 'clock'), 'clock', id);
  } else if (at !== 'breached' && !clock.thresholds.some((threshold) => threshold.id === at)) {
    yield policyDiagnostic('unknownReference', { part: 'threshold', id: at }, [...place.path, 'at']);
  }
}

/** Nodes whose threads have a clock; a wait and a swarm end by time, too, but without a deadline to tell. */
const threadsWithClock: readonly (PolicyNode['kind'] | null)[] = ['approval', 'external', 'followUp'];

/** A promised time is the deadline of a clock, of a tier node's targets or of a thread that has a clock. */
function isPromise(policy: Policy, promise: string): boolean {
  const [node = '', target] = promise.split('.');
  if (target !== undefined) return kindOf(policy, node) === 'tier' && /^(acknowledgement|work)$/.test(target);
  return threadsWithClock.includes(kindOf(policy, node));
}

function* checkTriggerList(policy: Policy): Generator<Diagnostic> {
  const listed = new Set<string>();
  let previous: { readonly order: number; readonly id: string } | null = null;
  for (const [i, id] of policy.triggers.entries()) {
    const path = ['triggers', i] as const;
    const node = own(policy.nodes, id);
    if (node?.kind !== 'trigger') {
      yield* names({ policy, path }, 'trigger', id);
      continue;
    }
    if (listed.has(id)) yield policyDiagnostic('duplicate', { part: 'triggers', id }, path);
    else if (previous !== null && !inOrder(previous, { order: node.order, id })) {
      yield policyDiagnostic('order', { list: 'triggers', rule: 'they stand by order, then by id.' }, path);
    }
    listed.add(id);
    previous = { order: node.order, id };
  }
  for (const [id, { kind }] of Object.entries(policy.nodes)) {
    if (kind === 'trigger' && !listed.has(id)) {
      const rule = `it lacks "${id}".`;
      yield policyDiagnostic('order', { list: 'triggers', rule }, ['triggers']);
    }
  }
}

function inOrder(
  a: { readonly order: number; readonly id: string },
  b: { readonly order: number; readonly id: string },
): boolean {
  return a.order < b.order || (a.order === b.order && a.id < b.id);
}
