import { type Flow, parseFlow } from '@rung/flow';
import { isJsonObject, ok, type Result, readJson } from '@rung/kernel';
import { type EditRefusal, refuse } from '../commands/edit.ts';
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

const format = 'rung/fragment@1';

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
    format,
    nodes: flow.nodes,
    edges: flow.edges,
    ...(flow.layout === undefined ? {} : { layout: flow.layout }),
    ...Object.fromEntries(parts),
  };
}

/**
 * Reads what was pasted: the text of a clipboard, or data. Never throws.
 *
 * @returns `notFragment` for anything that is no fragment, with findings where it says that it is one
 */
export function parseFragment(value: unknown): Result<Fragment, EditRefusal> {
  const data = typeof value === 'string' ? jsonOf(value) : value;
  if (!isJsonObject(data) || data['format'] !== format) return refuse('notFragment');
  const parsed = parseFlow({ tiers: {}, ...data, format: 'rung/flow@1', id: 'fragment', name: '' });
  if (!parsed.ok) return refuse('notFragment', {}, { findings: parsed.error });
  const stray = strayKeys(data);
  return stray.length === 0 ? ok(fragmentOf(parsed.value)) : refuse('notFragment', { key: stray[0] ?? '' });
}

function jsonOf(text: string): unknown {
  const read: Result<unknown, unknown> = readJson(text);
  return read.ok ? read.value : undefined;
}

const knownKeys: readonly string[] = ['format', 'nodes', 'edges', 'layout', ...carriedParts];

function strayKeys(data: object): readonly string[] {
  return Object.keys(data).filter((key) => !knownKeys.includes(key));
}
