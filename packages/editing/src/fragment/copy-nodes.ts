import type { Flow, FlowNode } from '@rung/flow';
import { entriesOf } from '../references/part.ts';
import { carriedParts, type Fragment, fragmentOf, sitesOfFragment } from './fragment.ts';

/** Copies steps with the connections between them, their positions, and every part that they name, directly or by another. */
export function copyNodes(flow: Flow, nodes: readonly string[]): Fragment {
  const chosen = new Set(nodes);
  const kept = Object.entries<FlowNode>(flow.nodes).filter(([id]) => chosen.has(id));
  const edges = Object.entries(flow.edges).filter(
    ([, { from, to }]) => chosen.has(from.node) && chosen.has(to),
  );
  const layout = Object.entries(flow.layout ?? {}).filter(([id]) => chosen.has(id));
  return withParts(flow, {
    format: 'rung/fragment@1',
    nodes: Object.fromEntries(kept),
    edges: Object.fromEntries(edges),
    ...(layout.length === 0 ? {} : { layout: Object.fromEntries(layout) }),
  });
}

/** Adds what is named until nothing new is. */
function withParts(flow: Flow, fragment: Fragment): Fragment {
  const named = sitesOfFragment(fragment);
  const parts = carriedParts.map((part) => {
    const ids = new Set(named.filter((site) => site.part === part).map(({ id }) => id));
    return [
      part,
      Object.fromEntries(Object.entries(entriesOf(flow, part)).filter(([id]) => ids.has(id))),
    ] as const;
  });
  const grown = fragmentOf({
    format: 'rung/flow@1',
    id: 'fragment',
    name: '',
    tiers: {},
    ...Object.fromEntries(parts),
    nodes: fragment.nodes,
    edges: fragment.edges,
    ...(fragment.layout === undefined ? {} : { layout: fragment.layout }),
  });
  return countParts(grown) === countParts(fragment) ? grown : withParts(flow, grown);
}

function countParts(fragment: Fragment): number {
  return carriedParts.reduce((sum, part) => sum + Object.keys(fragment[part] ?? {}).length, 0);
}
