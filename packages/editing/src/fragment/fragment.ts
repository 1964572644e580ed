import type { Flow } from '@rung/flow';
import { entriesOf, type PartName } from '../references/part.ts';
import { renamedSites } from '../references/rename.ts';
import type { Site } from '../references/site.ts';
import { partSites } from '../references/sites.ts';

/** The parts that steps and other parts name; nothing names a row of the authority matrix. */
export const carriedParts = [
  'fields',
  'calendars',
  'tiers',
  'clocks',
  'wordLists',
  'channels',
  'templates',
  'contextPackages',
] as const satisfies readonly PartName[];

type CarriedPart = (typeof carriedParts)[number];

/** Steps as they are copied from a flow: with the connections between them and every part that they name. */
export type Fragment = { readonly format: 'rung/fragment@1' } & Pick<Flow, 'nodes' | 'edges' | 'layout'> &
  Partial<Pick<Flow, CarriedPart>>;

/** What a fragment says that it is. */
export const fragmentFormat = 'rung/fragment@1';

/** A fragment as a flow of its own, which may name what it does not have. */
export function flowOfFragment({ format: _, ...parts }: Fragment): Flow {
  return { format: 'rung/flow@1', id: 'fragment', name: '', tiers: {}, ...parts };
}

/** What a fragment names itself: parts and steps, outside connections. */
export function sitesOfFragment(fragment: Fragment): readonly Site[] {
  return partSites(flowOfFragment(fragment));
}

/** The fragment with what it names called otherwise. */
export function renamedFragment(fragment: Fragment, newName: (site: Site) => string | null): Fragment {
  const renamed = renamedSites(flowOfFragment(fragment), sitesOfFragment(fragment), newName);
  return fragmentOf(renamed);
}

/** What travels of a flow, parts without an entry left out. */
export function fragmentOf(flow: Flow): Fragment {
  const parts = carriedParts.flatMap((part) => {
    const entries = entriesOf(flow, part);
    return Object.keys(entries).length === 0 ? [] : [[part, entries] as const];
  });
  return {
    format: fragmentFormat,
    nodes: flow.nodes,
    edges: flow.edges,
    ...(flow.layout === undefined ? {} : { layout: flow.layout }),
    ...Object.fromEntries(parts),
  };
}
