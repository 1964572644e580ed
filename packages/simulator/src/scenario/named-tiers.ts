import { effectsToTiers, type InputFinding, isJsonObject, type JsonObject, own } from '@rung/kernel';
import type { Policy } from '@rung/policy';

type Path = readonly (string | number)[];

/** Effects that go to whom a step names, by the kind of that step. The others may go to any tier. */
const stepOfEffect: ReadonlyMap<string, string> = new Map([
  ['notify', 'notify'],
  ['openSwarm', 'swarm'],
  ['openExternal', 'external'],
  ['followUp', 'followUp'],
]);

/**
 * Findings about the tiers that the expectations of a scenario name: `unknownTier` for one that the policy does not have,
 * `withoutTier` where a rule names one for an effect that goes to none, `neverSentTo` in `never` for one that no step gives such an effect to. `scenario` is the document as it was written.
 */
export function namedTiers(policy: Policy, scenario: unknown): readonly InputFinding[] {
  if (!isJsonObject(scenario)) return [];
  const rows = (key: string): readonly unknown[] => {
    const value = own(scenario, key);
    return Array.isArray(value) ? value : [];
  };
  return [
    ...rows('expect').flatMap((row, index) => detailTiers(policy, row, ['expect', index])),
    ...rows('exactly').flatMap((rule, index) => ruleTier(policy, rule, ['exactly', index])),
    ...rows('never').flatMap((rule, index) => {
      const unknown = ruleTier(policy, rule, ['never', index]);
      return unknown.length > 0 ? unknown : neverSent(policy, rule, ['never', index]);
    }),
    ...finalTiers(policy, own(scenario, 'final'), ['final']),
  ];
}

function unknownTier(policy: Policy, tier: unknown, path: Path): readonly InputFinding[] {
  if (typeof tier !== 'string' || Object.hasOwn(policy.tiers, tier)) return [];
  return [{ problem: 'unknownTier', data: { found: tier, known: Object.keys(policy.tiers) }, path }];
}

function detailTiers(policy: Policy, row: unknown, path: Path): readonly InputFinding[] {
  if (!isJsonObject(row)) return [];
  const approvers = own(row, 'approvers');
  return [
    ...unknownTier(policy, own(row, 'tier'), [...path, 'tier']),
    ...unknownTier(policy, own(row, 'from'), [...path, 'from']),
    ...(Array.isArray(approvers) ? approvers : []).flatMap((tier, index) =>
      unknownTier(policy, tier, [...path, 'approvers', index]),
    ),
  ];
}

/** Effect and tier of `effect:tier`. */
function partsOf(rule: unknown): readonly [string, string] | null {
  const colon = typeof rule === 'string' ? rule.indexOf(':') : -1;
  return typeof rule === 'string' && colon >= 0 ? [rule.slice(0, colon), rule.slice(colon + 1)] : null;
}

function ruleTier(policy: Policy, rule: unknown, path: Path): readonly InputFinding[] {
  const parts = partsOf(rule);
  if (parts === null) return [];
  const [effect, tier] = parts;
  return effectsToTiers.has(effect)
    ? unknownTier(policy, tier, path)
    : [{ problem: 'withoutTier', data: { effect }, path }];
}

function neverSent(policy: Policy, rule: unknown, path: Path): readonly InputFinding[] {
  const [effect = '', tier = ''] = partsOf(rule) ?? [];
  const kind = stepOfEffect.get(effect);
  if (kind === undefined) return [];
  const isSent = Object.values(policy.nodes).some(
    (node) => node.kind === kind && 'to' in node && node.to === `tier:${tier}`,
  );
  return isSent ? [] : [{ problem: 'neverSentTo', data: { effect, tier }, path }];
}

/** One ticket's end, or several by ticket, with queues by tier beside or inside them. */
function finalTiers(policy: Policy, final: unknown, path: Path): readonly InputFinding[] {
  if (!isJsonObject(final)) return [];
  const byTicket = Object.entries(final).filter(([key]) => key !== 'queues' && key !== 'counts');
  return [
    ...endTiers(policy, final, path),
    ...byTicket.flatMap(([ticket, end]) =>
      isJsonObject(end) ? endTiers(policy, end, [...path, ticket]) : [],
    ),
  ];
}

function endTiers(policy: Policy, end: JsonObject, path: Path): readonly InputFinding[] {
  const queues = own(end, 'queues');
  return [
    ...unknownTier(policy, own(end, 'tier'), [...path, 'tier']),
    ...(isJsonObject(queues) ? Object.keys(queues) : []).flatMap((tier) =>
      unknownTier(policy, tier, [...path, 'queues', tier]),
    ),
  ];
}
