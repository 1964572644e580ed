import { conditionSites, referencesOf } from '@rung/compiler';
import { writtenUses } from '@rung/condition';
import { type Flow, nodeEntries } from '@rung/flow';
import { keysOfPointer, own, standardFields } from '@rung/kernel';
import type { Named, NamedPart } from './part.ts';
import type { Site } from './site.ts';
import { sitesOf } from './sites.ts';

/** A place that names an entry of a part or a step. */
export interface Use {
  /** JSON pointer of the text that names it, or of what stands under it as a key. */
  readonly path: string;
  /** The step in which it is named, where it is one; of a connection, the step that it leaves. */
  readonly nodeId: string | null;
  /** The part of the document, as `tiers`, `nodes`, `edges` or `scenarios`, and which of its entries. */
  readonly part: string;
  readonly id: string;
  /** In a condition: zero-based UTF-16 offsets of the name in its text. */
  readonly range?: { readonly start: number; readonly end: number };
}

/**
 * Every place that names an entry of a part or a step: in steps, connections, other parts, guards, conditions and
 * scenarios. A place that names it twice is told twice, with two ranges.
 */
export function whereUsed(flow: Flow, part: NamedPart, id: string): readonly Use[] {
  return sitesOf(flow).filter(isOf({ part, id })).map(useOf);
}

/**
 * The steps that ask about the action of an authority limit: those that name it, and those that name none and so ask about
 * whatever is requested. They do not name the limit itself, which may be deleted under them; a limit of any tier may answer,
 * since the matrix looks for who could sign off.
 */
export function stepsAsking(flow: Flow, grantId: string): readonly Use[] {
  const action = own(flow.grants ?? {}, grantId)?.action;
  if (action === undefined) return [];
  return nodeEntries(flow).flatMap(([id, { kind, config }]): readonly Use[] => {
    if (kind !== 'authority' && kind !== 'approval') return [];
    const asked = config.action ?? action;
    return asked === action ? [{ path: `/nodes/${id}/config/action`, nodeId: id, part: 'nodes', id }] : [];
  });
}

/**
 * Every place that names a field which every policy has, as `ticket.priority`, by the field's path; what is named nowhere is
 * left out.
 */
export function standardFieldUses(flow: Flow): ReadonlyMap<string, readonly Use[]> {
  const named = referencesOf(flow).flatMap(({ kind, id, ...site }) =>
    kind === 'field' ? [{ field: id, use: useOf(site) }] : [],
  );
  const written = conditionSites(flow).flatMap(({ text, ...site }) =>
    writtenUses(text).flatMap((use) => {
      if (use.kind !== 'name') return [];
      const range = { start: use.start, end: use.end };
      return [{ field: use.path, use: useOf({ ...site, range }) }];
    }),
  );
  const standard = [...named, ...written].filter(({ field }) => Object.hasOwn(standardFields, field));
  const byField = Map.groupBy(standard, ({ field }) => field);
  return new Map([...byField].map(([field, uses]) => [field, uses.map(({ use }) => use)]));
}

/**
 * Uses as they are told to people: each step, entry of a table and scenario once, however often it names what is used, and
 * the guards and rules all as one. Of several uses in a place the last one stands for it.
 */
export function placesOf(uses: readonly Use[]): readonly Use[] {
  const placeOf = ({ part, nodeId, id }: Use): string =>
    part === 'guards' || part === 'pinned' ? 'guards' : `${part}/${nodeId ?? id}`;
  return [...new Map(uses.map((use) => [placeOf(use), use])).values()];
}

/** In how many places each entry of a part is named, see {@link placesOf}, by id; what is named nowhere is left out. */
export function useCounts(flow: Flow, part: NamedPart): ReadonlyMap<string, number> {
  const sites = sitesOf(flow).filter((site) => site.part === part);
  const byId = Map.groupBy(sites, ({ id }) => id);
  return new Map([...byId].map(([id, named]) => [id, placesOf(named.map(useOf)).length]));
}

/** Whether a site names an entry. */
export function isOf({ part, id }: Named): (site: Site) => boolean {
  return (site) => site.part === part && site.id === id;
}

/** What a site is told as. */
export function useOf({ path, nodeId, range }: Pick<Site, 'path' | 'nodeId' | 'range'>): Use {
  const [part = '', id = ''] = keysOfPointer(path) ?? [];
  return { path, nodeId, part, id, ...(range === undefined ? {} : { range }) };
}
