import { compile } from '@rung/compiler';
import { flows } from '@rung/flow/arbitraries';
import { parsePolicy, policyText } from '@rung/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(undefined, Number.NaN, -1, 1e9, '', 'nowhere', '__proto__', 'constructor', null, [], {}),
);

it('never throws on a policy that something was done to, and says what is wrong in words', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(flows({ inner: 4 }), fc.nat(), junk, (flow, place, value) => {
      const { policy } = compile(flow);
      const parsed = parsePolicy(spoilt(policy, place, value));
      for (const { code, message, path } of parsed.ok ? [] : parsed.error) {
        expect(code).toMatch(/^POL-\d\d$/);
        expect(message).not.toMatch(/undefined|NaN|Invalid input|\[object/);
        expect(path).toMatch(/^(\/|$)/);
      }
      // What is taken is whole: it can be written, and read again to the same.
      if (parsed.ok) expect(parsePolicy(JSON.parse(policyText(parsed.value)))).toEqual(parsed);
    }),
    { numRuns: 300 },
  );
});

it('notices every id of a policy that is changed where it is named', () => {
  fc.assert(
    fc.property(flows({ inner: 6 }), (flow) => {
      const { policy } = compile(flow);
      if (policy === null) return;
      for (const part of ['tiers', 'nodes', 'channels', 'templates', 'zones'] as const) {
        const empty = part === 'zones' ? { release: null, byName: {} } : {};
        const isNamed = Object.keys(part === 'zones' ? policy.zones.byName : policy[part]).length > 0;
        const isUsed = part === 'channels' || part === 'templates' ? names(policy, part) : isNamed;
        expect(parsePolicy({ ...policy, [part]: empty }).ok, part).toBe(!isUsed);
      }
    }),
    { numRuns: 50 },
  );
});

function names(
  policy: NonNullable<ReturnType<typeof compile>['policy']>,
  part: 'channels' | 'templates',
): boolean {
  const kinds = part === 'channels' ? ['notify'] : ['notify', 'message'];
  return Object.values(policy.nodes).some(({ kind }) => kinds.includes(kind));
}

/** The document with one of its values, by number, replaced. */
function spoilt(document: unknown, place: number, value: unknown): unknown {
  let left = place % 600;
  const visit = (at: unknown): unknown => {
    left -= 1;
    if (left === 0) return value;
    if (Array.isArray(at)) return at.map(visit);
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(document);
}
