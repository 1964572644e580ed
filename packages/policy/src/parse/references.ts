import type { Diagnostic } from '@rung/kernel';
import type { Policy, PolicyNode } from '../policy.ts';
import { type Path, policyDiagnostic } from './policy-diagnostic.ts';

/** Findings are made one after another, so that a check reads like the list of its rules. */
export type Findings = Iterable<Diagnostic>;

/** How to tell whether a part of the policy exists, by what people call it. */
const exists = {
  calendar: ({ calendars }: Policy, id: string) => id === 'always' || Object.hasOwn(calendars, id),
  tier: ({ tiers }: Policy, id: string) => Object.hasOwn(tiers, id),
  clock: ({ clocks }: Policy, id: string) => Object.hasOwn(clocks, id),
  'word list': ({ wordLists }: Policy, id: string) => Object.hasOwn(wordLists, id),
  channel: ({ channels }: Policy, id: string) => Object.hasOwn(channels, id),
  template: ({ templates }: Policy, id: string) => Object.hasOwn(templates, id),
  'context package': ({ contextPackages }: Policy, id: string) => Object.hasOwn(contextPackages, id),
  field: ({ fields }: Policy, id: string) => Object.hasOwn(fields, id),
  zone: ({ zones }: Policy, id: string) => Object.hasOwn(zones.byName, id),
  node: ({ nodes }: Policy, id: string) => Object.hasOwn(nodes, id),
  'tier node': (policy: Policy, id: string) => kindOf(policy, id) === 'tier',
  trigger: (policy: Policy, id: string) => kindOf(policy, id) === 'trigger',
  'cool-down': ({ guards }: Policy, id: string) => guards.coolDowns.some((coolDown) => coolDown.id === id),
} as const;

/** What a policy names by id. */
export type Part = keyof typeof exists;

/** A policy being checked, with a path to the place that is looked at. */
export interface Place {
  readonly policy: Policy;
  readonly path: Path;
}

/** The place below this one. */
export function below({ policy, path }: Place, ...keys: Path): Place {
  return { policy, path: [...path, ...keys] };
}

/** The kind of a node, or null when there is no such node. */
export function kindOf({ nodes }: Policy, id: string): PolicyNode['kind'] | null {
  return Object.hasOwn(nodes, id) ? (nodes[id]?.kind ?? null) : null;
}

/** The id, unless it is null, must name an existing part. */
export function* names(place: Place, part: Part, id: string | null): Generator<Diagnostic> {
  if (id !== null && !exists[part](place.policy, id)) {
    yield policyDiagnostic('unknownReference', { part, id }, place.path);
  }
}

/** Every id of a list must name an existing part. */
export function* namesAll(place: Place, part: Part, ids: readonly string[]): Generator<Diagnostic> {
  for (const [i, id] of ids.entries()) {
    if (!exists[part](place.policy, id)) yield* names(below(place, i), part, id);
  }
}

/** The index, unless it is null for "always", must be one of `conditions`. */
export function* condition(place: Place, index: number | null): Generator<Diagnostic> {
  const { length } = place.policy.conditions;
  if (index !== null && index >= length) {
    yield policyDiagnostic('indexOutOfRange', { table: 'conditions', index, length }, place.path);
  }
}

/** No two entries of a list may have one id. */
export function* distinct(
  place: Place,
  part: string,
  entries: readonly { readonly id: string }[],
): Generator<Diagnostic> {
  const seen = new Set<string>();
  for (const [i, { id }] of entries.entries()) {
    if (seen.has(id)) yield policyDiagnostic('duplicate', { part, id }, [...place.path, i]);
    seen.add(id);
  }
}
