import type { PartName } from '@rung/editing';
import type { FlowNode, NodeKind } from '@rung/flow';
import type { MessageId } from '../i18n/messages/index.ts';

/** How the values of a setting are chosen. */
type Control =
  | { readonly control: 'part'; readonly part: PartName; readonly audience?: 'internal' | 'customer' }
  | { readonly control: 'target' }
  | { readonly control: 'number'; readonly min: number; readonly max?: number; readonly unset?: number }
  | { readonly control: 'text' };

/** A setting of a step that several steps may be given at once. */
export type SharedField = Control & {
  /** Where it stands in the step's settings. */
  readonly key: string;
  readonly label: MessageId;
  /** What leaving it out is called; absent where it must be there. */
  readonly none?: MessageId;
};

const to = { key: 'to', control: 'target' } as const;
const reason = { key: 'reason', control: 'text' } as const;

/**
 * The settings of each kind that mean the same wherever they stand. What belongs together with others of its step (a
 * condition, a row of a matrix, a length of time with its calendar) is not among them: it is set step by step.
 */
const sharedByKind: { readonly [K in NodeKind]: readonly SharedField[] } = {
  trigger: [{ ...reason, label: 'trigger.reason' }],
  condition: [],
  authority: [
    { key: 'tier', control: 'part', part: 'tiers', label: 'authority.tier', none: 'authority.tierNone' },
  ],
  approval: [],
  sla: [{ key: 'clock', control: 'part', part: 'clocks', label: 'sla.clock' }],
  wait: [],
  repeat: [{ key: 'times', control: 'number', min: 1, max: 1000, label: 'repeat.times' }],
  tier: [
    { key: 'tier', control: 'part', part: 'tiers', label: 'tier.tier' },
    { key: 'owner', control: 'target', label: 'tier.owner', none: 'inspector.shared.ownerUsual' },
  ],
  swarm: [
    { ...to, label: 'swarm.to' },
    { key: 'minExperts', control: 'number', min: 1, unset: 1, label: 'swarm.minExperts' },
  ],
  deescalate: [{ ...reason, label: 'form.reason' }],
  external: [{ ...to, label: 'external.to' }],
  followUp: [{ ...to, label: 'followUp.to', none: 'followUp.toNone' }],
  handoff: [{ key: 'package', control: 'part', part: 'contextPackages', label: 'handoff.package' }],
  notify: [
    { ...to, label: 'notify.to' },
    { key: 'channel', control: 'part', part: 'channels', label: 'notify.channel' },
    { key: 'template', control: 'part', part: 'templates', audience: 'internal', label: 'notify.template' },
    {
      key: 'whenOpen',
      control: 'part',
      part: 'calendars',
      label: 'notify.whenOpen',
      none: 'notify.whenOpenNone',
    },
  ],
  message: [
    { key: 'template', control: 'part', part: 'templates', audience: 'customer', label: 'message.template' },
  ],
  set: [],
  group: [{ key: 'count', control: 'number', min: 2, label: 'group.count' }],
  end: [],
  note: [],
};

/** What such a setting is called where the kinds do not agree on its name. */
const commonLabels: Readonly<Record<string, MessageId>> = {
  to: 'inspector.shared.to',
  tier: 'inspector.shared.tier',
  reason: 'form.reason',
};

/** The settings that steps of these kinds have in common; one may be left out where each of them may leave it out. */
export function sharedFieldsOf(kinds: readonly NodeKind[]): readonly SharedField[] {
  const [first, ...others] = [...new Set(kinds)].map((kind) => sharedByKind[kind]);
  return (first ?? []).flatMap((field) => {
    const same = others.map((fields) => fields.find((other) => isSame(field, other)));
    const all = [field, ...same.filter((other) => other !== undefined)];
    if (all.length <= others.length) return [];
    const { none, ...rest } = field;
    const label = all.every((one) => one.label === field.label) ? field.label : commonLabels[field.key];
    const isOptional = none !== undefined && all.every((one) => one.none !== undefined);
    return [{ ...rest, label: label ?? field.label, ...(isOptional ? { none } : {}) }];
  });
}

/** Whether two settings take the same values. */
function isSame(a: SharedField, b: SharedField): boolean {
  const { label: _, none: __, ...mine } = a;
  const { label: ___, none: ____, ...theirs } = b;
  return JSON.stringify(mine) === JSON.stringify(theirs);
}

/** What steps say at a setting: the same for all of them, or `mixed`. */
export type SharedValue = { readonly mixed: true } | { readonly mixed: false; readonly value: unknown };

/** What all of the steps say at a setting. */
export function sharedValueOf(nodes: readonly FlowNode[], key: string): SharedValue {
  return commonOf(nodes.map((node) => settingsOf(node)[key]));
}

/** The one value that all of these are. */
export function commonOf(values: readonly unknown[]): SharedValue {
  const [first] = values;
  return values.every((value) => value === first) ? { mixed: false, value: first } : { mixed: true };
}

/** A step's settings by name. */
export function settingsOf({ config }: FlowNode): Readonly<Record<string, unknown>> {
  return { ...config };
}
