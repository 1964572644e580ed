import * as policy from '@rung/policy';
import { expect, it } from 'vitest';
import { publicApi } from '../public-api.ts';

it('exports exactly this', () => {
  expect(publicApi('policy')).toEqual([
    'atomSchema',
    'conditionSchema',
    'conditionTreeSchema',
    'maxTreeDepth',
    'newestSemantics',
    'parsePolicy',
    'policyDigest',
    'policyFormat',
    'policyJsonSchema',
    'policyNodeSchema',
    'policySchema',
    'policyText',
    'type Policy',
    'type PolicyNode',
  ]);
});

it('exports at run time what the list calls a value', () => {
  const values = publicApi('policy').filter((name) => !name.startsWith('type '));
  expect(Object.keys(policy).sort()).toEqual(values);
});
