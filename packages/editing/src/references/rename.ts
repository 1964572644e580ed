import { withUses } from '@rung/condition';
import type { Flow } from '@rung/flow';
import { isJsonObject, jsonPointer, keysOfPointer } from '@rung/kernel';
import { changedAt, withKey } from '../internal/edit-at.ts';
import type { Named } from './part.ts';
import type { Site } from './site.ts';
import { namedByUse, sitesOf } from './sites.ts';
import { isOf } from './where-used.ts';

/**
 * The flow with every place that names an entry naming another one. In conditions only the names change, to the letter;
 * the entry itself stays where it is.
 */
export function withRenamedUses(flow: Flow, named: Named, to: string): Flow {
  return renamedSites(flow, sitesOf(flow).filter(isOf(named)), (site) => (isOf(named)(site) ? to : null));
}

/** What an entry is called from now on; null where its name stays. */
export type NewName = (named: Named) => string | null;

/** The flow with what some of its sites name called otherwise. */
export function renamedSites(
  flow: Flow,
  sites: readonly Site[],
  newName: (site: Site) => string | null,
): Flow {
  const done = new Set<string>();
  return sites.reduce((renamed, site) => {
    const to = newName(site);
    if (to === null || done.has(site.path)) return renamed;
    if (site.how === 'condition') {
      done.add(site.path);
      const nameFor = (named: Named): string | null => newName({ ...site, ...named });
      return changedAt(renamed, site.path, (text) => withNames(text, nameFor));
    }
    const wanted = site.prefix + to + site.suffix;
    return site.how === 'text'
      ? changedAt(renamed, site.path, () => wanted)
      : withKeyAt(renamed, site.path, wanted);
  }, flow);
}

function withNames(text: unknown, newName: NewName): unknown {
  if (typeof text !== 'string') return text;
  return withUses(text, (use) => {
    const named = namedByUse(use);
    const to = named === null ? null : newName(named);
    if (named === null || to === null) return null;
    return use.kind === 'value' ? to : use.path.slice(0, use.path.length - named.id.length) + to;
  });
}

function withKeyAt(flow: Flow, path: string, wanted: string): Flow {
  const keys = keysOfPointer(path) ?? [];
  const key = keys.at(-1) ?? '';
  return changedAt(flow, jsonPointer(keys.slice(0, -1)), (value) =>
    isJsonObject(value) ? withKey(value, key, wanted) : value,
  );
}
