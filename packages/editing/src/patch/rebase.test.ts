import { isJsonObject } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatches } from './apply-patches.ts';
import { diffDocuments } from './diff-documents.ts';
import { oddDocuments } from './documents.arbitrary.ts';
import { flowsEdited } from './edits.arbitrary.ts';
import type { Json, Patch } from './patch.ts';
import { type Rebased, rebase, resolveConflicts } from './rebase.ts';
import { granted } from './result.fake.ts';

const flow = {
  nodes: {
    vip: { kind: 'condition', title: 'VIP?', config: { cases: [{ id: 'a' }] } },
    done: { kind: 'end', config: {} },
  },
  edges: { e1: { from: { node: 'vip', port: 'case:a' }, to: 'done' } },
  layout: { vip: { x: 0, y: 0 }, done: { x: 0, y: 100 } },
};
const withoutVip = { nodes: { done: flow.nodes.done }, edges: {}, layout: { done: flow.layout.done } };

/** What two people's documents become, and the places they must choose at. */
function merged(base: Json, mine: Json, theirs: Json): readonly [document: Json, places: readonly string[]] {
  const { patches, conflicts } = granted(rebase(diffDocuments(base, mine), diffDocuments(base, theirs)));
  return [granted(applyPatches(theirs, patches)), conflicts.map(({ place }) => place.join('/'))];
}

it('brings together what two people did apart from each other', () => {
  const mine = { ...flow, nodes: { ...flow.nodes, done: { kind: 'end', config: {}, title: 'Over' } } };
  const theirs = { ...flow, layout: { ...flow.layout, vip: { x: 5, y: 5 } }, name: 'B' };
  expect(merged(flow, mine, theirs)).toEqual([{ ...theirs, nodes: mine.nodes }, []]);
});

it('sets apart a deleted step with its edges and position when somebody changed it', () => {
  const titled = { ...flow, nodes: { ...flow.nodes, vip: { ...flow.nodes.vip, title: 'Very?' } } };
  expect(merged(flow, { ...withoutVip, name: 'A' }, titled)).toEqual([
    { ...titled, name: 'A' },
    ['nodes/vip'],
  ]);
  const [mine, theirs] = [diffDocuments(flow, withoutVip), diffDocuments(flow, titled)];
  const choose = (choice: 'mine' | 'theirs'): Json =>
    granted(applyPatches(titled, granted(resolveConflicts({ mine, theirs }, () => choice))));
  expect(choose('mine')).toEqual(withoutVip);
  expect(choose('theirs')).toEqual(titled);
});

it('brings a step back that the other deleted when mine is chosen', () => {
  const titled = { ...flow, nodes: { ...flow.nodes, vip: { ...flow.nodes.vip, title: 'Very?' } } };
  const sides = { mine: diffDocuments(flow, titled), theirs: diffDocuments(flow, withoutVip) };
  expect(granted(applyPatches(withoutVip, granted(resolveConflicts(sides, () => 'mine'))))).toEqual(titled);
});

it('drops the position of a step that the other deleted', () => {
  const moved = { ...flow, layout: { ...flow.layout, vip: { x: 5, y: 5 } } };
  expect(merged(flow, moved, withoutVip)).toEqual([withoutVip, []]);
  expect(merged(flow, withoutVip, moved)).toEqual([withoutVip, []]);
});

it('keeps what both added to one list, and asks only about an order both changed', () => {
  const list = (names: string): Json => ({ scenarios: [...names].map((name) => ({ name })) });
  expect(merged(list('ab'), list('abx'), list('aby'))).toEqual([list('abxy'), []]);
  expect(merged({}, list('y'), list('x'))).toEqual([list('xy'), []]);
  expect(merged(list('a'), {}, list('ax'))).toEqual([list('x'), []]);
  expect(merged(list('a'), list('ax'), {})).toEqual([list('x'), []]);
  expect(merged(list('a'), {}, {})).toEqual([{}, []]);
  expect(merged(list('abc'), list('bacx'), list('acby'))).toEqual([list('acxby'), ['scenarios']]);
});

it('refuses two changes that do not begin with one document', () => {
  const mine = [
    { path: ['layout', 'vip'], before: { x: 1, y: 1 } },
    { path: ['nodes', 'vip'], before: {} },
  ];
  const theirs = [{ path: ['layout', 'vip'], before: { x: 2, y: 2 }, after: { x: 3, y: 3 } }];
  expect(rebase(mine, theirs)).toEqual({
    ok: false,
    error: { code: 'changedMeanwhile', path: ['layout', 'vip'] },
  });
});

it('asks where one side made a list of what the other made an object', () => {
  const list = { guards: { caps: [{ name: 'a' }] } };
  const record = { guards: { caps: { a: {} } } };
  expect(merged({}, list, record)).toEqual([record, ['guards/caps/=a']]);
  expect(merged({ guards: {} }, {}, list)).toEqual([list, []]);
});

const twoSides = {
  any: flowsEdited(2),
  lists: flowsEdited(2, 'lists'),
  odd: fc.tuple(oddDocuments, oddDocuments, oddDocuments),
};

it.each(['any', 'lists', 'odd'] as const)(
  'comes to one document or the same conflicts in either order (%s)',
  (of) => {
    fc.assert(
      fc.property(twoSides[of], ([base, mine = null, theirs = null]) => {
        const [one, other] = [diffDocuments(base, mine), diffDocuments(base, theirs)];
        const [after, before] = [granted(rebase(one, other)), granted(rebase(other, one))];
        expect(after.conflicts).toEqual(
          before.conflicts.map((conflict) => ({ ...conflict, mine: conflict.theirs, theirs: conflict.mine })),
        );
        const [document, same] = [
          granted(applyPatches(theirs, after.patches)),
          granted(applyPatches(mine, before.patches)),
        ];
        if (after.conflicts.length === 0) expect(document).toEqual(same);
        for (const result of of === 'odd' ? [] : [document, same]) expect(flaws(result)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  },
);

it.each(['any', 'odd'] as const)(
  'comes to one document in either order once people have chosen (%s)',
  (of) => {
    fc.assert(
      fc.property(
        twoSides[of],
        fc.infiniteStream(fc.boolean()),
        ([base, mine = null, theirs = null], coins) => {
          const [one, other] = [diffDocuments(base, mine), diffDocuments(base, theirs)];
          const isMine = new Map(
            granted(rebase(one, other)).conflicts.map(({ place }) => [`${place}`, coins.next().value]),
          );
          const after = resolveConflicts({ mine: one, theirs: other }, ({ place }) =>
            isMine.get(`${place}`) === true ? 'mine' : 'theirs',
          );
          const before = resolveConflicts({ mine: other, theirs: one }, ({ place }) =>
            isMine.get(`${place}`) === true ? 'theirs' : 'mine',
          );
          const document = granted(applyPatches(theirs, granted(after)));
          expect(document).toEqual(granted(applyPatches(mine, granted(before))));
          if (of === 'any') expect(flaws(document)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  },
);

it('carries commands across what others did one by one, and comes to the same as they do', () => {
  fc.assert(
    fc.property(flowsEdited(3), ([base, theirs = null, first = null, second = null]) => {
      const other = diffDocuments(base, theirs);
      const [one, otherAfterOne] = bothWays(diffDocuments(base, first), other);
      const [two, otherAfterTwo] = bothWays(diffDocuments(first, second), otherAfterOne.patches);
      fc.pre([one, otherAfterOne, two, otherAfterTwo].every(({ conflicts }) => conflicts.length === 0));
      const after = granted(applyPatches(granted(applyPatches(theirs, one.patches)), two.patches));
      expect(after).toEqual(granted(applyPatches(second, otherAfterTwo.patches)));
    }),
    { numRuns: 200 },
  );
});

function bothWays(
  mine: readonly Patch[],
  theirs: readonly Patch[],
): readonly [mine: Rebased, theirs: Rebased] {
  return [granted(rebase(mine, theirs)), granted(rebase(theirs, mine))];
}

/** What no merge may leave: an edge without an end, a second edge of a port, a threshold that is two things. */
function flaws(document: Json): readonly string[] {
  const { nodes, edges, clocks } = parts(document);
  const ports = new Set<unknown>();
  const wrongEdges = Object.entries(parts(edges)).filter(([, edge]) => {
    const { from, to } = parts(edge);
    const { node, port } = parts(from);
    const isTaken = ports.has(`${node} ${port}`);
    ports.add(`${node} ${port}`);
    return isTaken || !Object.hasOwn(parts(nodes), `${node}`) || !Object.hasOwn(parts(nodes), `${to}`);
  });
  const wrongClocks = Object.entries(parts(clocks)).filter(([, clock]) => {
    const { thresholds } = parts(clock);
    return Array.isArray(thresholds) && thresholds.some((threshold) => Object.keys(threshold).length > 2);
  });
  return [...wrongEdges, ...wrongClocks].map(([id]) => id);
}

function parts(value: unknown): Readonly<Record<string, unknown>> {
  return isJsonObject(value) ? value : {};
}
