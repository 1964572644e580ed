import type { Effect, EffectBase, EffectName } from './effect.ts';

/**
 * What a text names by an id of the policy:
 * - `target`: whom something goes to; only `tier:x` names a part;
 * - `field`: a field by its dotted path, and `fields` an object that is keyed by such paths;
 * - `vars`: an object of what the variables of a template hold, of which some hold a tier;
 * - `clock`: a declared clock, or a step whose own clock it is, as `lead.work`;
 * - `group`: the parent of a group, `<group step>:<key>:<n>`.
 */
export type IdKind =
  | 'tier'
  | 'target'
  | 'node'
  | 'group'
  | 'clock'
  | 'channel'
  | 'template'
  | 'contextPackage'
  | 'field'
  | 'fields'
  | 'vars';

/**
 * Where a row holds ids, by what they name. A place is written as the keys that lead to it; `*` stands for each entry of a
 * list, `#` for each key of an object.
 */
export type IdPlaces = Readonly<Record<string, IdKind>>;

/** A place that begins with one of these keys. */
type PlaceUnder<K extends string> = K | `${K}/${string}`;

type DetailOf<N extends EffectName> = Exclude<
  keyof Extract<Effect, { readonly effect: N }>,
  keyof EffectBase<N>
> &
  string;

/** Where every effect holds an id. */
export const commonEffectIds = { node: 'node' } as const satisfies {
  readonly [K in keyof EffectBase<EffectName>]?: IdKind;
};

/**
 * Where each effect holds ids of the policy beside {@link commonEffectIds}: what expects an effect follows a part that is
 * called otherwise by this table. Requests, actions and reasons are texts of their own, no ids; people and tickets are the
 * host's.
 */
export const effectIds = {
  assign: { tier: 'tier', from: 'tier', owner: 'target', 'package/id': 'contextPackage' },
  set: { field: 'field' },
  notify: { to: 'target', channel: 'channel', template: 'template', vars: 'vars' },
  message: { template: 'template', vars: 'vars', 'promise/clock': 'clock' },
  grant: {},
  deny: {},
  requestApproval: { 'approvers/*': 'tier' },
  block: {},
  requireContext: { package: 'contextPackage' },
  openSwarm: { to: 'target' },
  openExternal: { to: 'target' },
  followUp: { to: 'target' },
  openGroup: { parent: 'group' },
  closeGroup: { parent: 'group' },
  record: { tier: 'tier', field: 'field', clock: 'clock', package: 'contextPackage' },
} as const satisfies {
  readonly [N in EffectName]: { readonly [K in PlaceUnder<DetailOf<N>>]?: IdKind };
};
