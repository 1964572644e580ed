import { portContextOf, portsOf } from '@rung/flow';
import { expect, it } from 'vitest';
import { outcomeMessages } from '../i18n/messages/outcomes.ts';
import { sayMeaning } from './outcome-meaning.ts';
import { exampleFlows } from './page.fake.ts';

/** Kinds whose outcomes say by their name what they are: a case's own label, or the one way on. */
const plain: ReadonlySet<string> = new Set([
  'trigger',
  'condition',
  'notify',
  'message',
  'set',
  'deescalate',
  'end',
  'note',
]);

/** What each outcome of the examples is said to mean, by its kind and name. */
const meanings = new Map(
  exampleFlows.flatMap((flow) =>
    Object.values(flow.nodes).flatMap((node) =>
      portsOf(node, portContextOf(flow)).map(
        ({ id }) =>
          [
            `${node.kind} ${id}`,
            { kind: node.kind, meaning: sayMeaning((key) => key, node.kind, id) },
          ] as const,
      ),
    ),
  ),
);

it('says what each outcome means that its name does not tell, and says nothing that is of no outcome', () => {
  const said = [...meanings].filter(([name]) => !name.includes('escalated:'));
  for (const [name, { kind, meaning }] of said)
    expect([name, meaning === null]).toEqual([name, plain.has(kind)]);
  const keys = said.flatMap(([, { meaning }]) => meaning ?? []);
  expect(new Set(keys)).toEqual(new Set(Object.keys(outcomeMessages)));
});
