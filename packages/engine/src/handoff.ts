import { type HandOff, own } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { fieldNow } from './fields/field-now.ts';
import type { Run } from './run.ts';
import { none } from './state/lists.ts';

type Item = Policy['contextPackages'][string]['items'][number];

/** A context package as it stands. */
export interface Assembled {
  readonly handOff: HandOff;
  /** A required item marked `block` is missing. */
  readonly blocks: boolean;
}

/** The package of an id; null if the policy has none. */
function packageItems({ linked }: Run, id: string): readonly Item[] | null {
  const { contextPackages } = linked.policy;
  return own(contextPackages, id)?.items ?? null;
}

function isFilled(run: Run, { id, source }: Item): boolean {
  if (source === 'host') return true;
  if (source === 'agent') return carriedItems(run).includes(id);
  return fieldNow(run, source.field) !== undefined || carriedItems(run).includes(id);
}

function carriedItems({ state }: Run): readonly string[] {
  return state.position?.items ?? none;
}

/**
 * Assembles a context package for a tier: items it does not read are withheld, required ones without content are
 * missing (language.md 2, Hand-off). Null if there is no such package.
 */
export function assemble(run: Run, id: string, tier: string | null): Assembled | null {
  const items = packageItems(run, id);
  if (items === null) return null;
  const reads = tier === null ? undefined : run.linked.tiers.get(tier)?.tier.reads;
  const mayRead = ({ privacy }: Item): boolean =>
    privacy === 'none' || reads === undefined || reads.includes(privacy);
  const required = items.filter((item) => item.required);
  const missing = required.filter((item) => !isFilled(run, item));
  const filled = items.filter((item) => isFilled(run, item));
  const handOff: HandOff = {
    id,
    items: filled.filter(mayRead).map((item) => item.id),
    missing: missing.map((item) => item.id),
    withheld: filled.filter((item) => !mayRead(item)).map((item) => item.id),
    completeness: required.length === 0 ? 1 : (required.length - missing.length) / required.length,
  };
  return { handOff, blocks: missing.some(({ whenMissing }) => whenMissing === 'block') };
}
