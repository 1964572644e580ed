import fc from 'fast-check';
import type { Flow } from '../flow.ts';
import type { FlowNode } from '../node-kinds/registry.ts';
import { type Dice, dice } from './dice.arbitrary.ts';
import { type Layers, wire } from './edges.arbitrary.ts';
import { clockTrigger, eventTrigger, intakeTrigger, randomNode } from './nodes.arbitrary.ts';
import { type FlowParts, randomParts } from './parts.arbitrary.ts';
import { withModes } from './trigger-modes.arbitrary.ts';

/** How large random flows are. */
export interface FlowSize {
  /** Most nodes between triggers and tiers; default 10. */
  readonly inner?: number;
  /** Most event triggers beside the intake; default 4. */
  readonly triggers?: number;
}

interface Draft {
  readonly parts: FlowParts;
  readonly nodes: Record<string, FlowNode>;
  readonly layers: Layers;
}

/**
 * Random flows that a compiler should take without an error: every named part exists, every required port is wired,
 * every node is reached, paths only lead forward, triggers that reach a tier interrupt, and every ticket is taken in.
 */
export function flows({ inner = 10, triggers = 4 }: FlowSize = {}): fc.Arbitrary<Flow> {
  return fc.gen().map((g) => {
    const chance = dice(g);
    return flowOf(chance, draft(chance, { inner, triggers }));
  });
}

function draft(chance: Dice, size: Required<FlowSize>): Draft {
  const parts = randomParts(chance);
  const nodes: Record<string, FlowNode> = { intake: intakeTrigger, done: { kind: 'end', config: {} } };
  const add = (prefix: string, count: number, make: (i: number) => FlowNode): readonly string[] =>
    Array.from({ length: count }, (_, i) => {
      const id = `${prefix}${i}`;
      nodes[id] = make(i);
      return id;
    });
  const clocks = Object.keys(parts.clocks);
  const layers: Layers = {
    intakeChain: add('in', chance.int(0, 2), () => randomNode(chance, parts, ['sla', 'set', 'message'])),
    triggers: add('on', chance.int(0, size.triggers), (i) => eventTrigger(chance, parts, i)),
    inner: add('do', chance.int(0, size.inner), () => randomNode(chance, parts)),
    clockTriggers: add('at', clocks.length, (i) =>
      clockTrigger(chance, parts, { clock: clocks[i] ?? '', order: 100 + i }),
    ),
    tail: [
      ...add('tell', chance.int(0, 2), () => randomNode(chance, parts, ['notify', 'message', 'set'])),
      'done',
    ],
    tiers: add('tier', Object.keys(parts.tiers).length, (i) => ({
      kind: 'tier',
      config: { tier: `tier${i}` },
    })),
  };
  return { parts, nodes, layers };
}

function flowOf(chance: Dice, { parts, nodes, layers }: Draft): Flow {
  const base = { format: 'rung/flow@1' as const, id: 'random', name: 'Random', ...parts };
  const edges = wire(chance, { ...base, nodes, edges: {} }, layers);
  const flow = withModes(reachable({ ...base, nodes, edges }, layers));
  return {
    ...flow,
    ...(Object.keys(parts.tiers).length > 1 && chance.oneIn(2) ? { guards: randomGuards(chance, flow) } : {}),
    notApplicable: leftOut(flow),
  };
}

/** Drops what no trigger leads to, and triggers on clocks that nothing attaches. */
function reachable(flow: Flow, layers: Layers): Flow {
  const fromEvents = reach(flow, ['intake', ...layers.triggers, ...layers.tiers]);
  const attached = new Set(
    [...fromEvents]
      .map((id) => flow.nodes[id])
      .map((node) => (node?.kind === 'sla' ? node.config.clock : '')),
  );
  const clockTriggers = layers.clockTriggers.filter((id) => {
    const node = flow.nodes[id];
    return node?.kind === 'trigger' && attached.has(node.config.outlet?.clock ?? '');
  });
  const kept = reach(flow, [...fromEvents, ...clockTriggers]);
  return {
    ...flow,
    nodes: Object.fromEntries(Object.entries(flow.nodes).filter(([id]) => kept.has(id))),
    edges: Object.fromEntries(Object.entries(flow.edges).filter(([, { from }]) => kept.has(from.node))),
  };
}

function reach(flow: Flow, roots: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const pending = [...roots];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { from, to } of Object.values(flow.edges)) if (from.node === id) pending.push(to);
  }
  return seen;
}

/** A reason for each part that the flow does without. */
function leftOut({ nodes, grants = {} }: Flow): NonNullable<Flow['notApplicable']> {
  const all = Object.values(nodes);
  const climbs = all.some((node) => node.kind === 'trigger' && node.config.mode !== 'intake');
  const reason = 'not in this flow';
  return {
    ...(climbs ? {} : { triggers: reason }),
    ...(Object.keys(grants).length > 0 ? {} : { authority: reason }),
    ...(all.some(({ kind }) => kind === 'message') ? {} : { communication: reason }),
  };
}

function randomGuards(chance: Dice, flow: Flow): NonNullable<Flow['guards']> {
  const interrupting = Object.entries(flow.nodes).flatMap(([id, node]) =>
    node.kind === 'trigger' && node.config.mode === 'interrupting' ? [id] : [],
  );
  return {
    caps: {
      few: { of: 'reEscalations', max: chance.int(1, 3), ...(chance.oneIn(2) ? { then: 'tier1' } : {}) },
    },
    ...(Object.hasOwn(flow.tiers, 'tier2')
      ? { pingPong: { back_and_forth: { a: 'tier0', b: 'tier1', max: 1, then: 'tier2' } } }
      : {}),
    coolDowns: { quiet: { triggers: [...chance.some(interrupting)], length: 'PT1H', calendar: 'always' } },
  };
}
