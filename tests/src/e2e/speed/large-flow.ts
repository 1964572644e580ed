import { type Flow, parseFlow } from '@rung/flow';

const stepsInRow = 10;

/** A flow of so many steps, ten in a row: a trigger, words that are set one after the other, and the team. */
export function largeFlow(steps: number): Flow {
  const nodes: Record<string, unknown> = {};
  const edges: Record<string, unknown> = {};
  for (let row = 0; row < steps / stepsInRow; row += 1) {
    const ids = Array.from({ length: stepsInRow }, (_, place) => `row${row}_${place}`);
    ids.forEach((id, place) => {
      nodes[id] = nodeAt(row, place);
      const next = ids[place + 1];
      if (next !== undefined) edges[`from_${id}`] = wayFrom(id, place, next);
    });
  }
  const parsed = parseFlow({
    format: 'rung/flow@1',
    id: `large-${steps}`,
    name: `${steps} steps`,
    tiers: { team: { name: 'Team', rank: 1, kind: 'frontline', owner: 'queue:support' } },
    nodes,
    edges,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function nodeAt(row: number, place: number): unknown {
  const title = `Step ${row}.${place}`;
  if (place === 0) {
    const config = {
      events: ['ticket.updated'],
      when: `ticket.reopenCount == ${row}`,
      order: row + 1,
      mode: 'interrupting',
    };
    return { kind: 'trigger', title, config: { ...config, unattended: true } };
  }
  if (place === stepsInRow - 1) return { kind: 'tier', title, config: { tier: 'team' } };
  return { kind: 'set', title, config: { set: [{ field: 'ticket.tags', add: [`word-${row}-${place}`] }] } };
}

function wayFrom(node: string, place: number, to: string): unknown {
  return { from: { node, port: place === 0 ? 'out' : 'next' }, to };
}
