import { triggersAsDrawn } from '@rung/flow';
import { grantsInOrder } from '../../node-kinds/shared/grant-sentence.ts';
import type { Speaker } from './part-values.ts';
import { nameOfTold } from './told-parts.ts';

/** Whether a place holds the number by which triggers, or rows of the matrix, are asked one after the other. */
export function isOrder(path: readonly string[]): boolean {
  const [part, , key, inner] = path;
  return (
    (part === 'nodes' && key === 'config' && inner === 'order') || (part === 'grants' && key === 'order')
  );
}

/** What a trigger or a row is asked after, by name; the first one after no other. Null where it is not there. */
export function beforeIn([part, id]: readonly [string, string], { flow, wording }: Speaker): string | null {
  const names =
    part === 'grants'
      ? grantsInOrder(flow).map(([row]) => [row, nameOfTold('grants', row, { flow, wording })] as const)
      : likeOf(flow, id).map((trigger) => [trigger, wording.sayTitle(flow, trigger)] as const);
  const at = names.findIndex(([one]) => one === id);
  if (at < 0) return null;
  return names[at - 1]?.[1] ?? wording.sayTerm('choice', 'order.first');
}

/** The triggers that are asked together with one: those that take tickets in are asked among themselves. */
function likeOf(flow: Speaker['flow'], id: string): readonly string[] {
  const all = triggersAsDrawn(flow);
  const mode = all.find((one) => one.id === id)?.node.config.mode;
  return all
    .filter(({ node }) => (node.config.mode === 'intake') === (mode === 'intake'))
    .map((one) => one.id);
}
