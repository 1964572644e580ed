import type { Outline } from '@rung/flow';
import type { CanvasModel } from './canvas-model.ts';

/** Where keys lead from a step. */
export type Step = 'first' | 'back' | 'above' | 'below' | 'start' | 'end' | 'previous' | 'next';

/** What walking goes by. */
export interface Walked {
  readonly model: CanvasModel;
  readonly outline: Outline;
}

/**
 * The step that a key leads to from another: `first` where the first connected outcome leads, `back` where one comes from,
 * `above` and `below` to the neighbours in reading order that come from the same step, else those drawn there; `previous`
 * and `next` in reading order. Null where nothing is.
 */
export function walkFrom(walked: Walked, from: string | null, step: Step): string | null {
  const order = readingOrder(walked.outline);
  if (from === null || step === 'start') return order[0] ?? null;
  switch (step) {
    case 'first':
      return firstOutcome(walked, from);
    case 'back':
      return wayBack(walked, from);
    case 'above':
      return neighbour(walked, from, -1);
    case 'below':
      return neighbour(walked, from, 1);
    case 'end':
      return nearestEnd(walked, from);
    case 'previous':
      return order[order.indexOf(from) - 1] ?? null;
    case 'next':
      return order[order.indexOf(from) + 1] ?? null;
    default:
      return step satisfies never;
  }
}

function readingOrder({ numbers }: Outline): readonly string[] {
  return [...numbers].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

function firstOutcome({ model }: Walked, from: string): string | null {
  const card = model.nodes.find(({ id }) => id === from)?.data.card;
  const ports = card?.ports ?? [];
  const ways = model.ways.filter((way) => way.from === from);
  const sorted = ways.toSorted(
    (a, b) => ports.findIndex(({ id }) => id === a.port) - ports.findIndex(({ id }) => id === b.port),
  );
  return sorted[0]?.to ?? null;
}

/** Of several ways in, the one from the step that is read first. */
function wayBack({ model, outline }: Walked, from: string): string | null {
  const number = (id: string): number => outline.numbers.get(id) ?? Number.MAX_SAFE_INTEGER;
  const sources = model.ways.filter(({ to }) => to === from).map((way) => way.from);
  return sources.toSorted((a, b) => number(a) - number(b))[0] ?? null;
}

/** The nearest card above or below whose sides overlap this one's, so that walking follows the picture. */
function neighbour({ model }: Walked, from: string, direction: 1 | -1): string | null {
  const start = model.nodes.find(({ id }) => id === from);
  if (start === undefined) return null;
  const width = start.data.card.width;
  const candidates = model.nodes
    .filter(({ id, position }) => id !== from && Math.abs(position.x - start.position.x) < width)
    .map(({ id, position }) => ({ id, by: (position.y - start.position.y) * direction }))
    .filter(({ by }) => by > 0);
  return candidates.toSorted((a, b) => a.by - b.by)[0]?.id ?? null;
}

function nearestEnd({ model }: Walked, from: string): string | null {
  const kinds = new Map(model.nodes.map(({ id, data }) => [id, data.card.kind]));
  const leads = Map.groupBy(model.ways, (way) => way.from);
  const seen = new Set([from]);
  let edge: readonly string[] = [from];
  while (edge.length > 0) {
    const next = edge
      .flatMap((id) => (leads.get(id) ?? []).map(({ to }) => to))
      .filter((id) => !seen.has(id));
    const end = next.find((id) => kinds.get(id) === 'end');
    if (end !== undefined) return end;
    for (const id of next) seen.add(id);
    edge = [...new Set(next)];
  }
  return null;
}
