import type { Outline } from '@rung/flow';
import type { CanvasModel } from './canvas-model.ts';

/** Where keys lead from a step. */
export type Step = 'first' | 'back' | 'above' | 'below' | 'start' | 'end' | 'previous' | 'next';

/** What walking goes by. */
export interface Walked {
  readonly model: CanvasModel;
  readonly outline: Outline;
  /** The step from which the walk came along one of its outcomes; null: the one that is read first of those that lead here. */
  readonly via: string | null;
}

/**
 * The step that a key leads to from another: `first` where the first connected outcome leads, `back` where one comes from,
 * `above` and `below` to what is drawn next there of the other outcomes of the step it comes from and of the same column;
 * `end` to the nearest end, else to where the path stops; `previous` and `next` in reading order. Null where nothing is.
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

/** The step that one comes from: where the walk came along, else of several ways in the one from the step that is read first. */
export function wayBack({ model, outline, via }: Walked, from: string): string | null {
  if (model.ways.some((way) => way.from === via && way.to === from)) return via;
  const number = (id: string): number => outline.numbers.get(id) ?? Number.MAX_SAFE_INTEGER;
  const sources = model.ways.filter(({ to }) => to === from).map((way) => way.from);
  return sources.toSorted((a, b) => number(a) - number(b))[0] ?? null;
}

/**
 * The nearest card above or below, of those whose sides overlap this one's and those that the step leads to from which the walk
 * came, wherever they are: one order for both, so that the same key pressed again goes on and passes none.
 */
function neighbour(walked: Walked, from: string, direction: 1 | -1): string | null {
  const { nodes, ways } = walked.model;
  const start = nodes.find(({ id }) => id === from);
  if (start === undefined) return null;
  const sources = [walked.via, wayBack(walked, from)];
  const beside = new Set(ways.filter((way) => sources.includes(way.from)).map(({ to }) => to));
  const width = start.data.card.width;
  const candidates = nodes
    .filter(({ id, position }) => beside.has(id) || Math.abs(position.x - start.position.x) < width)
    .map(({ id, position: { x, y } }) => ({
      id,
      down: (y - start.position.y) * direction,
      right: (x - start.position.x) * direction,
    }))
    .filter(({ id, down, right }) => id !== from && (down > 0 || (down === 0 && right > 0)));
  return candidates.toSorted((a, b) => a.down - b.down || a.right - b.right)[0]?.id ?? null;
}

function nearestEnd({ model }: Walked, from: string): string | null {
  const kinds = new Map(model.nodes.map(({ id, data }) => [id, data.card.kind]));
  const leads = Map.groupBy(model.ways, (way) => way.from);
  const seen = new Set([from]);
  let edge: readonly string[] = [from];
  let stop: string | null = null;
  while (edge.length > 0) {
    const next = edge
      .flatMap((id) => (leads.get(id) ?? []).map(({ to }) => to))
      .filter((id) => !seen.has(id));
    const end = next.find((id) => kinds.get(id) === 'end');
    if (end !== undefined) return end;
    stop ??= next.find((id) => !leads.has(id)) ?? null;
    for (const id of next) seen.add(id);
    edge = [...new Set(next)];
  }
  return stop;
}
