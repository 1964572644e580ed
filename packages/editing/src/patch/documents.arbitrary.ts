import fc from 'fast-check';
import type { Json } from './patch.ts';

const small = fc.constantFrom<Json>('a', 'b', 1, null, [], {});

const list = fc.array(
  fc.record({ name: fc.constantFrom('a', 'b', 'c'), x: small }, { requiredKeys: ['name'] }),
  {
    maxLength: 3,
  },
);

const object = fc.record({ a: small, kind: small }, { requiredKeys: [] });

const record = fc.dictionary(fc.constantFrom('a', 'b', '#', '=a', '__proto__'), object, { maxKeys: 3 });

/** Documents in the places of a flow that hold what no flow holds: lists for records, odd keys, values of any sort. */
export const oddDocuments: fc.Arbitrary<Json> = fc.record(
  {
    scenarios: fc.oneof(list, small, object),
    guards: fc.record({ a: fc.oneof(list, object, small), b: object }, { requiredKeys: [] }),
    nodes: record,
    layout: record,
  },
  { requiredKeys: [] },
);
