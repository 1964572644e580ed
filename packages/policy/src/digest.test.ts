import { expect, it } from 'vitest';
import { policyDigest, policyText } from './digest.ts';
import { parsePolicy } from './parse/parse-policy.ts';
import { samplePolicy } from './sample.fake.ts';
import { digestSchema } from './shared.ts';

it('writes the same bytes whatever the order of insertion', () => {
  const policy = samplePolicy(3);
  const backwards = { ...policy, nodes: Object.fromEntries(Object.entries(policy.nodes).reverse()) };
  expect(policyText(backwards)).toBe(policyText(policy));
  expect(policyDigest(backwards)).toBe(policyDigest(policy));
});

it('gives back what was written', () => {
  const policy = samplePolicy(2);
  expect(parsePolicy(JSON.parse(policyText(policy)))).toEqual({ ok: true, value: policy });
});

it('tells any two different policies apart, in the form that a policy itself uses for its flow', () => {
  const digests = new Set([1, 2, 3].map((n) => policyDigest(samplePolicy(n))));
  expect(digests.size).toBe(3);
  for (const digest of digests) expect(digestSchema.safeParse(digest).success).toBe(true);
});
