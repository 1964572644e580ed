import type { Flow } from '@rung/flow';
import { ok } from '@rung/kernel';
import { nodeData, nodeOf } from '../internal/drawing.ts';
import { type EditResult, refuse } from './edit.ts';

/** Where steps stand, by id. */
export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

type Layout = NonNullable<Flow['layout']>;

/** Puts steps where a hand wants them; from then on arranging leaves them there. */
export function moveNodes(flow: Flow, { to }: { readonly to: Positions }): EditResult {
  const unknown = Object.keys(to).find((id) => !Object.hasOwn(flow.nodes, id));
  if (unknown !== undefined) return refuse('unknownNode', { node: unknown });
  const ids = Object.keys(to);
  const only = nodeOf(flow, ids[0] ?? '');
  return ok({
    flow: placed(flow, to, true),
    label: {
      what: 'nodesMoved',
      data: {
        count: ids.length,
        ...(ids.length === 1 && only.ok ? nodeData(flow, ids[0] ?? '', only.value) : {}),
      },
    },
  });
}

/** Lets steps be arranged again, all of them where none are named. */
export function unpin(flow: Flow, { nodes }: { readonly nodes?: readonly string[] } = {}): EditResult {
  const chosen = nodes === undefined ? null : new Set(nodes);
  let count = 0;
  const entries = Object.entries(flow.layout ?? {}).map(([id, place]): [string, Layout[string]] => {
    if (place.pinned !== true || chosen?.has(id) === false) return [id, place];
    count += 1;
    return [id, { x: place.x, y: place.y }];
  });
  const unpinned = count === 0 ? flow : { ...flow, layout: Object.fromEntries(entries) };
  return ok({ flow: unpinned, label: { what: 'nodesUnpinned', data: { count } } });
}

/** Puts steps where they were arranged; those that a hand has put somewhere stay there. */
export function applyLayout(flow: Flow, { positions }: { readonly positions: Positions }): EditResult {
  const isFree = (id: string): boolean => Object.hasOwn(flow.nodes, id) && flow.layout?.[id]?.pinned !== true;
  const free = Object.entries(positions).filter(([id]) => isFree(id));
  return ok({
    flow: placed(flow, Object.fromEntries(free), false),
    label: { what: 'arranged', data: { count: free.length } },
  });
}

/** The flow with steps at new places; a step that stands there already keeps its entry. */
function placed(flow: Flow, positions: Positions, pinned: boolean): Flow {
  const moved = Object.entries(positions).flatMap(([id, { x, y }]) => {
    const before = flow.layout?.[id];
    if (before?.x === x && before.y === y && (before.pinned === true) === pinned) return [];
    return [[id, { x, y, ...(pinned ? { pinned } : {}) }] as const];
  });
  return moved.length === 0 ? flow : { ...flow, layout: { ...flow.layout, ...Object.fromEntries(moved) } };
}
