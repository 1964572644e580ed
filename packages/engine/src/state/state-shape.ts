import { moveCountNames, ticketStatuses } from '@rung/kernel';
import { isRuntimeValue } from '../fields/field-value.ts';
import {
  count,
  flag,
  idOf,
  instant,
  type Keys,
  listOf,
  mapOf,
  mark,
  money,
  number,
  objectOf,
  oneOf,
  optional,
  orNull,
  type Shape,
  text,
  tuple,
  whole,
} from './shapes.ts';
import type { Cycle, Thread } from './state.ts';

const texts = listOf(text);
const declaredClock = idOf(({ clocks }, id) => clocks.has(id));
const tier = idOf(({ tiers }, id) => tiers.has(id));
const trigger = idOf(({ triggerById }, id) => triggerById.has(id));

/** The id of a node of a kind. */
function nodeOf(kind: string): Shape {
  return idOf(({ nodes }, id) => nodes.get(id)?.kind === kind);
}

/** The node of an approval; `engine` where no path asked for it. */
const approvalNode = idOf(({ nodes }, id) => id === 'engine' || nodes.get(id)?.kind === 'approval');

/** Counts by an id. */
function countsOf(id: Shape): Shape {
  return listOf(tuple(id, count));
}

/** A field's value: of the declared type where the policy declares it. */
const fieldValue = (path: string): Shape =>
  whole((value, linked) => {
    const slot = linked?.fields.slotOf.get(path);
    return isRuntimeValue(value, slot === undefined ? undefined : linked?.fields.declarations[slot]);
  });

function cycleOf(clock: Shape): Shape {
  return objectOf({
    clock,
    cycle: count,
    startedAt: instant,
    counted: count,
    since: orNull(instant),
    pausedAt: optional(instant),
    pausedMs: optional(count),
    row: optional(text),
    fired: optional(texts),
    breachedAt: optional(instant),
    overPaused: optional(mark),
    of: optional(count),
  });
}

const ownCycle = cycleOf(text);

const closedCycle = objectOf({
  clock: text,
  counted: count,
  closedAt: instant,
  row: optional(text),
  fired: optional(texts),
  breached: optional(mark),
});

function threadOf(kind: Thread['kind'], node: Shape, keys: Keys): Shape {
  return objectOf({
    kind: oneOf([kind]),
    n: count,
    node,
    entry: count,
    openedAt: instant,
    ...keys,
  });
}

const threadShapes: { readonly [K in Thread['kind']]: Shape } = {
  wait: threadOf('wait', nodeOf('wait'), { fromTimeout: optional(mark) }),
  swarm: threadOf('swarm', nodeOf('swarm'), { experts: texts, joined: optional(mark) }),
  external: threadOf('external', nodeOf('external'), { cycle: ownCycle }),
  followUp: threadOf('followUp', nodeOf('followUp'), { cycle: orNull(ownCycle) }),
  approval: threadOf('approval', approvalNode, {
    request: text,
    stages: listOf(objectOf({ tiers: listOf(tier), need: count })),
    stage: count,
    approvals: listOf(objectOf({ by: orNull(text), tier: orNull(text), stage: count })),
    asked: listOf(tier),
    reason: text,
    row: optional(text),
    expires: optional(objectOf({ targetMs: count, calendar: text })),
    cycle: ownCycle,
  }),
};

/** A map, because the kind of a thread is data here. */
const threadByKind: ReadonlyMap<unknown, Shape> = new Map(Object.entries(threadShapes));

const thread: Shape = (value, linked) => {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return '';
  const shape = threadByKind.get(value.kind);
  return shape === undefined ? '/kind' : shape(value, linked);
};

const episode = objectOf({
  number: count,
  openedAt: instant,
  resolvedAt: orNull(instant),
  latched: optional(listOf(trigger)),
  matching: optional(listOf(trigger)),
  every: optional(listOf(tuple(trigger, count, instant))),
  repeats: optional(countsOf(nodeOf('repeat'))),
  slas: optional(listOf(nodeOf('sla'))),
  entries: optional(countsOf(tier)),
  returns: optional(countsOf(text)),
  transfers: optional(count),
  reEscalations: optional(count),
  notices: optional(listOf(instant)),
  coolDowns: optional(listOf(tuple(text, instant))),
  freed: optional(texts),
  movedUp: optional(mark),
  noted: optional(texts),
  started: optional(listOf(declaredClock)),
  resumed: optional(mark),
});

const position = objectOf({
  node: nodeOf('tier'),
  entry: count,
  enteredAt: instant,
  acknowledged: optional(mark),
  accepted: optional(mark),
  fired: optional(listOf(oneOf(['timeout', 'overdue']))),
  stack: listOf(nodeOf('tier')),
  acknowledge: optional(ownCycle),
  work: optional(ownCycle),
  items: optional(texts),
  needsContext: optional(mark),
});

const request = objectOf({
  id: text,
  action: text,
  amount: optional(money),
  quantity: optional(number),
  unit: optional(text),
  by: orNull(text),
  tier: orNull(text),
  outcome: oneOf(['open', 'granted', 'denied']),
});

const granted = objectOf({ at: instant, request: text, action: text, amount: number, in: text });

/** A whole state, `TicketState`: every key it may have, and what stands there. */
export const stateShape: Shape = objectOf({
  format: whole((value) => value === 1),
  semantics: whole((value) => value === 1),
  policy: text,
  ticket: text,
  at: instant,
  fired: flag,
  sequence: count,
  seen: texts,
  ended: optional(oneOf(['merged', 'deleted', 'spam'])),
  createdAt: instant,
  status: oneOf(ticketStatuses),
  priority: optional(text),
  customer: optional(text),
  fields: mapOf(fieldValue),
  tally: objectOf({
    reopened: count,
    contacts: count,
    failed: count,
    transfers: count,
    bounces: count,
  }),
  owner: orNull(text),
  person: optional(text),
  origin: optional(text),
  resolver: optional(objectOf({ by: orNull(text), tier: orNull(text) })),
  waitingSince: optional(instant),
  repliedAt: optional(instant),
  customerWrote: optional(mark),
  counts: objectOf(Object.fromEntries(moveCountNames.map((name) => [name, count]))),
  cameDown: optional(mark),
  latched: optional(listOf(trigger)),
  episode,
  position: orNull(position),
  threads: optional(listOf<Thread>(thread, ({ n }) => n)),
  clocks: optional(listOf<Cycle>(cycleOf(declaredClock), ({ clock, cycle }) => `${clock} ${cycle}`)),
  closed: optional(listOf(closedCycle)),
  cycles: optional(countsOf(text)),
  ever: optional(texts),
  heard: optional(listOf(tuple(text, listOf(instant)))),
  requests: optional(listOf(request)),
  granted: optional(listOf(granted)),
  parentOf: optional(objectOf({ node: text, key: text })),
  serial: count,
});
