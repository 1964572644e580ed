import type { Flow } from '../flow.ts';
import type { Port } from '../node-kinds/model.ts';
import { type Drawing, drawingOf } from './drawing.ts';

/**
 * Why a row stands at the top: paths begin there, a de-escalation or a guard sends there without a connection, nothing leads
 * there, or it is a comment, which no path passes.
 */
export type OutlineRoot = 'trigger' | 'sentTo' | 'unconnected' | 'comment';

interface RowPlace {
  /** How far the row is indented; 0 at a root. */
  readonly depth: number;
  /** The node above, whose outcome this row is; null at a root. */
  readonly parent: string | null;
  /** The outcome of the node above by which this row is come to; null at a root. */
  readonly port: Port | null;
  /** Whether that outcome is left later, by time or by an event, rather than at once. */
  readonly later: boolean;
}

/** A way into a node that has its row elsewhere. */
export interface OtherWayIn {
  readonly node: string;
  readonly number: number;
  readonly port: string;
}

/** The one full row of a node, where it is first come to. */
export interface NodeRow extends RowPlace {
  readonly kind: 'node';
  readonly node: string;
  /** From 1, in reading order; the same on canvas, in a trace and on paper. */
  readonly number: number;
  /** Null where a row above leads here. */
  readonly root: OutlineRoot | null;
  /** The other ways in, in reading order; each has a reference row. */
  readonly alsoFrom: readonly OtherWayIn[];
}

/** Another way to a node whose full row stands further up. */
export interface ReferenceRow extends RowPlace {
  readonly kind: 'reference';
  readonly node: string;
  readonly number: number;
  /** Leads back to a node on the way here, so the path goes round. */
  readonly isBack: boolean;
}

/** An outcome that leads nowhere yet. */
export interface OpenPortRow extends RowPlace {
  readonly kind: 'openPort';
  /** The node whose outcome it is; its full row is the parent. */
  readonly node: string;
  readonly number: number;
  readonly port: Port;
}

/** A row of the outline. */
export type OutlineRow = NodeRow | ReferenceRow | OpenPortRow;

/** A flow in reading order. */
export interface Outline {
  readonly rows: readonly OutlineRow[];
  /** Every node's number, by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * The reading order of a flow: one root a trigger, those that take tickets in first, then the others, each in the order in
 * which they are asked; then tiers to which tickets are
 * only sent; then what no path comes to, beginning where nothing leads at all; then comments. Children follow the order of outcomes, depth first. A node has one
 * full row, where the walk first comes to it; every other way in is a reference row. The same flow gives the same rows,
 * whatever the order of its keys.
 */
export function outlineOf(flow: Flow): Outline {
  const drawing = drawingOf(flow);
  const walk = new Walk(drawing);
  for (const id of drawing.triggers) walk.from(id, 'trigger');
  for (const id of drawing.guarded) walk.from(id, 'sentTo');
  // A map may grow while it is walked: what is added may send on.
  for (const id of walk.numbers.keys()) {
    const to = drawing.namedBy(id);
    if (to !== null) walk.from(to, 'sentTo');
  }
  for (const id of drawing.entrances) walk.from(id, 'unconnected');
  for (const id of drawing.others) walk.from(id, 'unconnected');
  for (const id of drawing.comments) walk.from(id, 'comment');
  return { rows: walk.rows, numbers: walk.numbers };
}

interface Visit {
  readonly node: string;
  readonly number: number;
  next: number;
}

/** Goes through a drawing with a list of its own instead of the call stack, which a long chain would exhaust. */
class Walk {
  readonly rows: OutlineRow[] = [];
  readonly numbers = new Map<string, number>();
  readonly #drawing: Drawing;
  readonly #alsoFrom = new Map<string, OtherWayIn[]>();
  readonly #visits: Visit[] = [];
  /** The nodes of `#visits`. */
  readonly #onTheWay = new Set<string>();

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  from(root: string, why: OutlineRoot): void {
    if (this.numbers.has(root)) return;
    this.#enter(root, { depth: 0, parent: null, port: null, later: false }, why);
    for (let visit = this.#visits.at(-1); visit !== undefined; visit = this.#visits.at(-1)) {
      const port = this.#drawing.portsOf(visit.node)[visit.next];
      visit.next += 1;
      if (port === undefined) this.#leave(visit);
      else this.#follow(visit, port);
    }
  }

  #leave({ node }: Visit): void {
    this.#visits.pop();
    this.#onTheWay.delete(node);
  }

  #follow({ node, number }: Visit, port: Port): void {
    const later = port.leaves === 'time' || port.leaves === 'event';
    const place = { depth: this.#visits.length, parent: node, port, later };
    const to = this.#drawing.target(node, port.id);
    const known = to === null ? undefined : this.numbers.get(to);
    if (to === null) this.rows.push({ kind: 'openPort', node, number, ...place });
    else if (known === undefined) this.#enter(to, place, null);
    else {
      this.#alsoFrom.get(to)?.push({ node, number, port: port.id });
      this.rows.push({
        kind: 'reference',
        node: to,
        number: known,
        isBack: this.#onTheWay.has(to),
        ...place,
      });
    }
  }

  #enter(node: string, place: RowPlace, root: OutlineRoot | null): void {
    const number = this.numbers.size + 1;
    const alsoFrom: OtherWayIn[] = [];
    this.numbers.set(node, number);
    this.#alsoFrom.set(node, alsoFrom);
    this.#visits.push({ node, number, next: 0 });
    this.#onTheWay.add(node);
    this.rows.push({ kind: 'node', node, number, root, alsoFrom, ...place });
  }
}
