import { compile } from '@rung/compiler';
import { semanticDigest, templates } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { parsePolicy, policyDigest, policyText } from '@rung/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it.each(templates)('compiles the template $id without an error or a warning', ({ flow }) => {
  const { policy, diagnostics } = compile(flow);
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(policy).not.toBeNull();
});

it('compiles random flows to policies that are trusted whole and written back the same', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      const { policy, diagnostics } = compile(flow);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      if (policy === null) return;
      const parsed = parsePolicy(JSON.parse(policyText(policy)));
      expect(parsed.ok && policyDigest(parsed.value)).toBe(policyDigest(policy));
      expect(policy.flow).toBe(semanticDigest(flow));
    }),
  );
});

it('compiles flows of equal meaning to equal bytes', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      const drawn = {
        ...flow,
        layout: { intake: { x: 7, y: 9 } },
        nodes: { ...flow.nodes, aside: { kind: 'note' as const, config: { text: 'why' } } },
      };
      expect(semanticDigest(drawn)).toBe(semanticDigest(flow));
      const [a, b] = [compile(flow).policy, compile(drawn).policy];
      expect(a === null ? null : policyDigest(a)).toBe(b === null ? null : policyDigest(b));
    }),
    { numRuns: 50 },
  );
});
