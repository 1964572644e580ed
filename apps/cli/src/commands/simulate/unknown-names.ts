import type { LinkedPolicy } from '@rung/engine';
import { isJsonObject, nearestName, type ScenarioFailure } from '@rung/kernel';

/** A name in an expectation that the policy does not have, so that the expectation can never hold. */
export interface UnknownName {
  /** The key it stands under, for its name in words. */
  readonly key: string;
  readonly written: string;
  /** The name that was probably meant. */
  readonly meant: string | null;
}

/** A key as it was written, and the one that was probably meant. */
export interface MisspeltKey {
  readonly written: string;
  readonly meant: string;
}

/** Keys of an expected row that are probably misspelt: details of rows are looked for, never refused. */
export function misspeltKeys({ expected, actual }: ScenarioFailure): readonly MisspeltKey[] {
  if (!isJsonObject(expected) || !isJsonObject(actual)) return [];
  return Object.keys(expected).flatMap((written) => {
    if (Object.hasOwn(actual, written)) return [];
    const others = Object.keys(actual).filter((key) => !Object.hasOwn(expected, key));
    const meant = nearestName(written, others);
    return meant === null ? [] : [{ written, meant }];
  });
}

type NamesOf = (policy: LinkedPolicy['policy']) => Readonly<Record<string, unknown>>;

const tiers: NamesOf = (policy) => policy.tiers;
const namesByKey: ReadonlyMap<string, NamesOf> = new Map<string, NamesOf>([
  ['tier', tiers],
  ['from', tiers],
  ['approvers', tiers],
  ['channel', (policy) => policy.channels],
  ['template', (policy) => policy.templates],
  ['clock', clockNames],
]);

/** Declared clocks, those of a tier's entry, and those of nodes that wait. */
function clockNames({ clocks, nodes }: LinkedPolicy['policy']): Readonly<Record<string, unknown>> {
  const ofNodes = Object.keys(nodes).flatMap((id) => [id, `${id}.acknowledgement`, `${id}.work`]);
  return { ...clocks, ...Object.fromEntries(ofNodes.map((id) => [id, true])) };
}

/** Names of an expected row or end that the policy does not know. */
export function unknownNames(
  { expected, part }: ScenarioFailure,
  { policy }: LinkedPolicy,
): readonly UnknownName[] {
  const named = part === undefined ? detailsOf(expected) : [[part.at(-1) ?? '', expected] as const];
  return named.flatMap(([key, value]) => {
    const known = namesByKey.get(key)?.(policy);
    if (known === undefined) return [];
    return textsOf(value)
      .filter((written) => !Object.hasOwn(known, written))
      .map((written) => ({ key, written, meant: nearestName(written, Object.keys(known)) }));
  });
}

/** Every detail with its key, those inside of others too. */
function detailsOf(expected: unknown): readonly (readonly [string, unknown])[] {
  if (!isJsonObject(expected)) return [];
  return Object.entries(expected).flatMap((detail) => [detail, ...detailsOf(detail[1])]);
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
}
