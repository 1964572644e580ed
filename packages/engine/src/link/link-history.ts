import type { Atom } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { literalValue } from '../condition/order.ts';
import type { LinkedFields } from '../condition/snapshot.ts';
import type { CountAtom, EverAtom, HistoryAtoms } from './linked-policy.ts';

type CountWithin = Extract<Atom, { op: 'countWithin' }>;

/** How many instants answer the comparison: one more than the constant, since more cannot change it. */
function needed({ count }: CountWithin): number {
  return Math.max(0, count) + 1;
}

function countedEvents(atoms: readonly CountWithin[]): HistoryAtoms['counted'] {
  const counted = new Map<string, { keep: number; ms: number }>();
  for (const atom of atoms) {
    const so = counted.get(atom.event);
    counted.set(atom.event, {
      keep: Math.max(needed(atom), so?.keep ?? 0),
      ms: Math.max(atom.ms, so?.ms ?? 0),
    });
  }
  return counted;
}

/** The atoms that read a ticket's past, and what must be remembered for them. */
export function linkHistory({ atoms }: Policy, fields: LinkedFields): HistoryAtoms {
  const ever: EverAtom[] = [];
  const counts: CountAtom[] = [];
  const countWithin: CountWithin[] = [];
  atoms.forEach((atom, index) => {
    if (atom.op === 'wasEver') {
      const slot = fields.slotOf.get(atom.field) ?? -1;
      const key = `${atom.field} ${JSON.stringify(atom.value)}`;
      ever.push({ atom: index, slot, value: literalValue(atom.value), key });
    } else if (atom.op === 'countWithin') {
      counts.push({ atom: index, event: atom.event, ms: atom.ms });
      countWithin.push(atom);
    }
  });
  return { ever, counts, counted: countedEvents(countWithin) };
}

/** Slots that some `changedTo` reads, each once. */
export function changeSlots({ atoms }: Policy, fields: LinkedFields): readonly number[] {
  const slots = new Set<number>();
  for (const atom of atoms) {
    if (atom.op === 'changedTo') slots.add(fields.slotOf.get(atom.field) ?? -1);
  }
  slots.delete(-1);
  return [...slots];
}
