import { type Card, measureCard } from '@rung/drawing';
import { type Flow, type FlowNode, type TriggerPlace, triggerPlace } from '@rung/flow';
import type { Wording } from '@rung/wording';

/** What a card was measured from; if none of it has changed, the card has not. */
interface Measured {
  readonly node: FlowNode;
  readonly wired: string;
  /** When it is asked, which other triggers decide too. */
  readonly place: TriggerPlace;
  /** Nodes that this one's configuration names, as they were. */
  readonly named: readonly (FlowNode | undefined)[];
  readonly card: Card;
}

/** Measures a flow's cards, and only those that an edit may have changed; the others stay the same objects. */
export interface CardMeasurer {
  readonly measure: (flow: Flow) => ReadonlyMap<string, Card>;
}

/** A measurer that remembers the flow that it measured last; the cards of the first may be known from before. */
export function createCardMeasurer(
  wording: Wording,
  ofFirst?: ReadonlyMap<string, Card> | null,
): CardMeasurer {
  let before = ofFirst ?? null;
  let parts: readonly unknown[] = [];
  let known = new Map<string, Measured>();
  return {
    measure: (flow) => {
      const now = partsOf(flow);
      if (!isSame(now, parts)) known = new Map();
      parts = now;
      const wired = wiredPorts(flow);
      const next = new Map<string, Measured>();
      for (const [id, node] of Object.entries(flow.nodes)) {
        const from = {
          node,
          place: triggerPlace(flow, id),
          wired: wired.get(id) ?? '',
          named: namedBy(node, flow),
        };
        const last = known.get(id);
        const isKnown = last !== undefined && fits(last, from);
        next.set(id, isKnown ? last : { ...from, card: before?.get(id) ?? measureCard(flow, id, wording) });
      }
      before = null;
      known = next;
      return new Map([...next].map(([id, { card }]) => [id, card]));
    },
  };
}

/** Everything of a flow that a sentence may name, besides nodes and edges. */
function partsOf({ nodes: _, edges: __, layout: ___, scenarios: ____, ...parts }: Flow): readonly unknown[] {
  return Object.values(parts);
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function fits(last: Measured, now: Omit<Measured, 'card'>): boolean {
  return (
    last.node === now.node &&
    last.wired === now.wired &&
    last.place.number === now.place.number &&
    last.place.count === now.place.count &&
    isSame(last.named, now.named)
  );
}

/** Of each node, which of its ports lead on, and whether anything leads to it. */
function wiredPorts(flow: Flow): ReadonlyMap<string, string> {
  const wired = new Map<string, string>();
  const add = (id: string, text: string) => wired.set(id, `${wired.get(id) ?? ''}${text} `);
  const edges = Object.values(flow.edges).filter(
    ({ from, to }) => Object.hasOwn(flow.nodes, from.node) && Object.hasOwn(flow.nodes, to),
  );
  for (const port of edges.map(({ from }) => `${from.node}\n${from.port}`).sort()) {
    const [node = '', name = ''] = port.split('\n');
    add(node, name);
  }
  for (const id of new Set(edges.map(({ to }) => to))) add(id, '>');
  return wired;
}

function namedBy({ config }: FlowNode, flow: Flow): readonly (FlowNode | undefined)[] {
  const named: (FlowNode | undefined)[] = [];
  collectNamed(config, flow, named);
  return named;
}

/** Every text of a configuration that is a node's id; nearly none is, so nothing is made on the way. */
function collectNamed(value: unknown, flow: Flow, named: (FlowNode | undefined)[]): void {
  if (typeof value === 'string') {
    if (Object.hasOwn(flow.nodes, value)) named.push(flow.nodes[value]);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collectNamed(part, flow, named);
  }
}
