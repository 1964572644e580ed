import fc from 'fast-check';

const reserved: ReadonlySet<string> = new Set([
  'back',
  'engine',
  'always',
  'breached',
  'constructor',
  'prototype',
]);

/** Ids that every part accepts. */
export const ids: fc.Arbitrary<string> = fc
  .stringMatching(/^[a-z][a-z0-9_]{0,11}$/)
  .filter((id) => !reserved.has(id));

/** Text for people, in any script; always well-formed. */
export const labels: fc.Arbitrary<string> = fc.string({ unit: 'grapheme', maxLength: 24 });

/** Durations from a second to about a month. */
export const durations: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('PT1S', 'PT30M', 'PT4H', 'P1D', 'P1W', 'P1DT12H'),
  fc.integer({ min: 1, max: 2_500_000 }).map((seconds) => `PT${seconds}S`),
);

/** Conditions in the CEL profile over standard fields: each may hold and may fail. */
export const conditions: fc.Arbitrary<string> = fc.constantFrom(
  'ticket.priority == "urgent"',
  'ticket.priority >= "high" && customer.vip',
  'customer.ltv >= eur("1000.00")',
  'ticket.category in ["billing", "contract"]',
  '"vip" in ticket.tags',
  '!(ticket.channel == "phone") || ticket.reopenCount > 1',
  'has(ticket.component)',
  'startsWith(ticket.subject, "Re:")',
);

/** Whom something is for. */
export const targets: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('owner', 'origin', 'resolver'),
  fc
    .tuple(fc.constantFrom('queue', 'role', 'schedule', 'user', 'vendor', 'tier'), ids)
    .map(([kind, id]) => `${kind}:${id}`),
);

/** A time on a calendar. */
export const targetTimes = fc.record({ target: durations, calendar: ids });

/** Reason codes as authors write them. */
export const reasons: fc.Arbitrary<string> = fc.stringMatching(/^[a-z][a-z_]{0,15}$/);

/** Dotted paths of fields. */
export const fieldPaths: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('ticket.priority', 'ticket.component', 'customer.ltv', 'ticket.tags'),
  ids.map((id) => `ticket.${id}`),
);

/** Escalation types. */
export const escalationTypes = fc.constantFrom(
  'functional',
  'hierarchical',
  'priority',
  'external',
  'authority',
);

/** Stages of an approval. */
export const stages = fc.array(
  fc.record({
    tiers: fc.uniqueArray(ids, { minLength: 1, maxLength: 3 }),
    need: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Entries of a list with permanent ids, each different. */
export function distinctById<T extends { readonly id: string }>(
  entries: fc.Arbitrary<T>,
  maxLength = 4,
): fc.Arbitrary<T[]> {
  return fc.uniqueArray(entries, { selector: ({ id }) => id, minLength: 1, maxLength });
}
