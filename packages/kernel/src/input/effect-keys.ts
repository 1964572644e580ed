import type { Effect, EffectBase, EffectName } from '../effect.ts';
import type { ClockRow } from '../scenario.ts';

/** Effects whose every detail is known; a `record` has those that go with its remark. */
type Known = Exclude<EffectName, 'record'>;
type KeysOf<N extends Known> = N extends Known
  ? Extract<Effect, { effect: N }> extends infer One
    ? One extends unknown
      ? keyof One
      : never
    : never
  : never;
type Table<K extends PropertyKey> = { readonly [Key in K]: true };

const request = {
  request: true,
  action: true,
  amount: true,
  quantity: true,
  unit: true,
  reason: true,
} as const;
const thread = { to: true, dueAt: true } as const;
const group = { parent: true, members: true } as const;

/** The details of each effect; leaving one out does not compile. */
const details: { readonly [N in Known]: Table<Exclude<KeysOf<N>, keyof EffectBase<N>>> } = {
  assign: {
    tier: true,
    from: true,
    move: true,
    type: true,
    reasons: true,
    owner: true,
    origin: true,
    order: true,
    package: true,
  },
  set: { field: true, value: true },
  notify: { to: true, channel: true, template: true, vars: true, notBefore: true },
  message: { template: true, vars: true, promise: true },
  grant: request,
  deny: request,
  requestApproval: { ...request, approvers: true },
  block: { request: true, action: true, reason: true },
  requireContext: { package: true, missing: true },
  openSwarm: thread,
  openExternal: thread,
  followUp: thread,
  openGroup: group,
  closeGroup: group,
};

const base: Table<keyof EffectBase<EffectName>> = {
  at: true,
  effect: true,
  node: true,
  key: true,
  ticket: true,
};

const clockRow: Table<keyof ClockRow> = {
  clock: true,
  ticket: true,
  cycle: true,
  startedAt: true,
  dueAt: true,
  metAt: true,
  breachedAt: true,
  countedMs: true,
  pausedMs: true,
  outcome: true,
  retroactive: true,
  stoppedWhilePaused: true,
};

/** What a reported cycle of a clock may have. */
export const clockKeys: readonly string[] = Object.keys(clockRow);

/** What an effect of a name may have, by name; a `record` has more, and is not here. */
export const effectKeys: ReadonlyMap<unknown, readonly string[]> = new Map(
  Object.entries(details).map(([name, own]) => [name, [...Object.keys(base), ...Object.keys(own)]]),
);

/** Effects that may go to a tier, so that `effect:tier` says something of them. */
export const effectsToTiers: ReadonlySet<unknown> = new Set<EffectName>([
  'assign',
  'requestApproval',
  'notify',
  'openSwarm',
  'openExternal',
  'followUp',
]);
