import { nodeEntries, nodeKinds, portContextOf, portsOf } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { nodePorts } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const listed = new Map<string, readonly string[]>(Object.entries(nodePorts));

it('names every kind that runs', () => {
  expect([...listed.keys()].sort()).toEqual(nodeKinds.filter((kind) => kind !== 'note').toSorted());
});

it('lists the ports of a drawn node in the order in which policies and the engine list them', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      for (const [, node] of nodeEntries(flow)) {
        const families = portsOf(node, portContextOf(flow)).map(({ id }) => id.replace(/:.*/, ':'));
        const inOrder = (listed.get(node.kind) ?? []).filter((family) => families.includes(family));
        expect([...new Set(families)]).toEqual(inOrder);
      }
    }),
  );
});
