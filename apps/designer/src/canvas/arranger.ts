import { type Card, grid, type Layout, layoutCards, layoutRoughly, type Place, shiftOf } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import type { LayoutEngine } from './layout-engine.ts';

/** What an {@link Arranger} needs. */
export interface ArrangerOptions {
  /** Arranges large flows; null: the layout that is there at once is the only one. */
  readonly engine: LayoutEngine | null;
  /** A better layout of the latest flow than the one that {@link Arranger.arrange} gave. */
  readonly onBetter: (layout: Layout) => void;
  /** The engine failed twice: the flow was arranged without it. Told once, until the engine answers again. */
  readonly onFailed?: () => void;
  /** From how many steps on the engine is asked. */
  readonly engineFrom?: number;
  /** How the first flow was arranged before. */
  readonly kept?: Layout | null;
}

/** A flow of fewer steps is arranged between two frames. */
const usualEngineFrom = 300;

/**
 * Keeps the layout of a flow that is being edited. An edit that changes nothing that a layout depends on keeps the layout as
 * it is, the very object, so that renaming a step moves nothing. A large flow stands roughly at first, and an edit moves nothing
 * of it: what is new stands beside what leads to it until the engine has answered.
 */
export class Arranger {
  readonly #options: ArrangerOptions;
  #key = (): string => '';
  #layout: Layout | null = null;
  #wanted: Measured | null = null;
  #isAsking = false;
  #hasFailed = false;

  constructor(options: ArrangerOptions) {
    this.#options = options;
  }

  /** The layout to show now; a better one may follow. */
  arrange(flow: Flow, cards: ReadonlyMap<string, Card>): Layout {
    const before = this.#layout;
    const key = layoutKey(flow, cards);
    if (before !== null && key() === this.#key()) return before;
    this.#key = key;
    const { engine, engineFrom = usualEngineFrom, kept = null } = this.#options;
    if (before === null && kept !== null) {
      this.#layout = kept;
      return kept;
    }
    const isLarge = engine !== null && cards.size >= engineFrom;
    this.#layout = isLarge ? firstLayout(before, flow, cards) : layoutCards(flow, cards);
    this.#wanted = isLarge ? { flow, cards } : null;
    if (isLarge && !this.#isAsking) void this.#improve(engine);
    return this.#layout;
  }

  /** Whether the layout stays until the flow is another. */
  get isSettled(): boolean {
    return this.#wanted === null;
  }

  /** Nobody looks any more: answers that are still to come are for nobody. */
  dispose(): void {
    this.#wanted = null;
  }

  /** Asks for one flow at a time; of those that come in meanwhile only the last is asked for, and only the last is told. */
  async #improve(engine: LayoutEngine): Promise<void> {
    this.#isAsking = true;
    while (this.#wanted !== null) {
      const asked = this.#wanted;
      const { flow, cards } = asked;
      const isLatest = (): boolean => this.#wanted === asked;
      // An engine that fails may have ended for a reason that is not the flow's: it is asked twice.
      const better = await engine
        .arrange(flow, cards)
        .catch(() => (isLatest() ? engine.arrange(flow, cards) : null))
        .catch(() => null);
      if (!isLatest()) continue;
      this.#wanted = null;
      this.#tell(better, asked);
    }
    this.#isAsking = false;
  }

  #tell(better: Layout | null, { flow, cards }: Measured): void {
    const { onBetter, onFailed } = this.#options;
    if (better === null && !this.#hasFailed) onFailed?.();
    this.#hasFailed = better === null;
    // What was only put beside its source for the moment does not stay there.
    this.#layout = better ?? layoutCards(flow, cards);
    onBetter(this.#layout);
  }
}

interface Measured {
  readonly flow: Flow;
  readonly cards: ReadonlyMap<string, Card>;
}

/** What is shown of a large flow until the engine has answered. */
function firstLayout(before: Layout | null, flow: Flow, cards: ReadonlyMap<string, Card>): Layout {
  return before === null ? layoutRoughly(flow, cards) : keptLayout(before, flow, cards);
}

/** The layout as it was, with new cards right of what leads to them, and pinned ones where they are pinned. */
function keptLayout(before: Layout, flow: Flow, cards: ReadonlyMap<string, Card>): Layout {
  const sources = new Map(Object.values(flow.edges).map(({ from, to }) => [to, from.node]));
  const places = new Map<string, Place>();
  const shift = shiftOf(flow);
  for (const [id, { width, height }] of cards) {
    const pinned = placeIfPinned(flow, id);
    const last =
      pinned === null
        ? (before.places.get(id) ?? besideSource(before, sources.get(id)))
        : { x: pinned.x + shift.x, y: pinned.y + shift.y };
    places.set(id, { x: last.x, y: last.y, width, height });
  }
  return { ...before, places };
}

const gap = 9 * grid;

function besideSource(before: Layout, source: string | undefined): Pick<Place, 'x' | 'y'> {
  const place = source === undefined ? undefined : before.places.get(source);
  return place === undefined
    ? { x: 0, y: before.height + gap }
    : { x: place.x + place.width + gap, y: place.y };
}

/** Everything that a layout depends on, as text; written when it is first compared, so that opening a flow does not wait for it. */
function layoutKey(flow: Flow, cards: ReadonlyMap<string, Card>): () => string {
  let key: string | null = null;
  return () => {
    key ??= writtenKey(flow, cards);
    return key;
  };
}

function writtenKey(flow: Flow, cards: ReadonlyMap<string, Card>): string {
  const sizes = [...cards].map(([id, { height, ports, input }]) => [
    id,
    height,
    input?.y,
    ports.map(({ id: port, y }) => [port, y]),
    placeIfPinned(flow, id),
    orderOf(flow, id),
  ]);
  const edges = Object.entries(flow.edges).map(([id, { from, to }]) => [id, from.node, from.port, to]);
  return JSON.stringify([sizes, edges]);
}

function placeIfPinned(flow: Flow, id: string): Pick<Place, 'x' | 'y'> | null {
  const kept = flow.layout?.[id];
  return kept?.pinned === true ? { x: kept.x, y: kept.y } : null;
}

function orderOf(flow: Flow, id: string): number | null {
  const node = flow.nodes[id];
  return node?.kind === 'trigger' ? node.config.order : null;
}
