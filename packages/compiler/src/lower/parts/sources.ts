import type { Policy } from '@rung/policy';
import { distinct } from '../../internal/order.ts';

const parts = [
  'calendars',
  'channels',
  'clocks',
  'contextPackages',
  'nodes',
  'pinned',
  'templates',
  'tiers',
  'wordLists',
] as const;

/** Each compiled part with its place in the flow: `nodes/x` to `/nodes/x`. Ids hold nothing that needs escaping. */
export function sourcesOf(
  policy: Pick<Policy, (typeof parts)[number] | 'grants' | 'guards'>,
): Policy['sources'] {
  const guards = (['caps', 'coolDowns', 'pingPong'] as const).flatMap((kind) =>
    policy.guards[kind].map(({ id }) => `guards/${kind}/${id}`),
  );
  const keys = [
    ...parts.flatMap((part) => Object.keys(policy[part]).map((id) => `${part}/${id}`)),
    ...policy.grants.map(({ id }) => `grants/${id}`),
    ...guards,
  ];
  return Object.fromEntries(distinct(keys).map((key) => [key, `/${key}`]));
}
