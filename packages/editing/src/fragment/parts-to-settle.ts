import type { Flow } from '@rung/flow';
import { compareText, keysOfPointer, own } from '@rung/kernel';
import { same } from '../patch/json-value.ts';
import type { Json } from '../patch/patch.ts';
import { entriesOf, type PartName } from '../references/part.ts';
import type { Site } from '../references/site.ts';
import { carriedParts, type Fragment, flowOfFragment, sitesOfFragment } from './fragment.ts';

/** A part that a fragment names and that a flow does not have, or has as something else. */
export interface PartToSettle {
  readonly part: PartName;
  readonly id: string;
  /** Whether the fragment brings it along; what it does not bring can only be mapped. */
  readonly isCarried: boolean;
  /** Whether the flow has another entry of this id: only whoever pastes knows whether that stands for it. */
  readonly isOther: boolean;
}

/**
 * What a fragment names and a flow lacks or has otherwise, by part, then by id: each may be mapped to another entry or
 * brought along. An entry is also another one where what it names is: a tier with other opening hours.
 */
export function partsToSettle(flow: Flow, fragment: Fragment): readonly PartToSettle[] {
  const sites = sitesOfFragment(fragment);
  const others = otherEntries(flow, fragment, sites);
  return carriedParts.flatMap((part) => {
    const has = entriesOf(flow, part);
    const named = new Set(sites.filter((site) => site.part === part).map(({ id }) => id));
    return [...named]
      .filter((id) => !(part === 'calendars' && id === 'always'))
      .map((id) => ({
        part,
        id,
        isCarried: Object.hasOwn(fragment[part] ?? {}, id),
        isOther: others.has(keyOf(part, id)),
      }))
      .filter(({ id, isOther }) => isOther || !Object.hasOwn(has, id))
      .sort((a, b) => compareText(a.id, b.id));
  });
}

const keyOf = (part: string, id: string): string => `${part}/${id}`;

/** Entries that both have under one id and that are not the same, in themselves or in what they name. */
function otherEntries(flow: Flow, fragment: Fragment, sites: readonly Site[]): ReadonlySet<string> {
  const carried = flowOfFragment(fragment);
  const shared = carriedParts.flatMap((part) => {
    const has = entriesOf(flow, part);
    return Object.entries(entriesOf(carried, part)).flatMap(([id, entry]) => {
      const mine = own<unknown>(has, id);
      // Entries of documents are JSON by their schemas.
      return mine === undefined ? [] : [{ key: keyOf(part, id), isSame: same(mine as Json, entry as Json) }];
    });
  });
  const both = new Set(shared.map(({ key }) => key));
  const others = new Set(shared.flatMap(({ key, isSame }) => (isSame ? [] : [key])));
  const uses = sites.map((site) => {
    const [part = '', id = ''] = keysOfPointer(site.path) ?? [];
    return { by: keyOf(part, id), of: keyOf(site.part, site.id) };
  });
  const isNewOne = ({ by, of }: (typeof uses)[number]): boolean =>
    both.has(by) && others.has(of) && !others.has(by);
  for (let next = uses.find(isNewOne); next !== undefined; next = uses.find(isNewOne)) others.add(next.by);
  return others;
}
