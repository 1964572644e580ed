import type { FieldValue, Move } from '@rung/kernel';
import { effectKey, emit, stepInstant } from '../effects.ts';
import { fieldText } from '../fields/field-now.ts';
import type { Assembled } from '../handoff.ts';
import type { Run } from '../run.ts';
import type { DecidedMove } from './decide.ts';

/** Writes the round's `assign`. */
export function writeAssign(run: Run, decided: DecidedMove, { move, handOff }: AssignParts): void {
  const { state } = run;
  const { path, to, from, reasons, redirected } = decided;
  const { node, tier, owner } = to;
  const by = redirected ? node : (path.target?.by ?? node);
  emit(run, {
    effect: 'assign',
    at: stepInstant(run),
    node: by,
    ticket: state.ticket,
    key: effectKey(run, by),
    tier: tier.id,
    from: from.tier?.id ?? null,
    move,
    type: path.type,
    reasons,
    owner,
    origin: state.origin ?? null,
    order: tier.tier.orderBy.map(({ field }) => orderValue(fieldText(run, field))),
    package: handOff,
  });
  run.recorder?.add({ step: 'move', node: by, outcome: 'led', tier: tier.id, move, reasons });
}

/** What the move came to. */
interface AssignParts {
  readonly move: Move;
  readonly handOff: Assembled['handOff'] | null;
}

function orderValue(value: FieldValue): string | number | boolean | null {
  if (typeof value !== 'object' || value === null) return value;
  return 'currency' in value ? value.amount : value.join(',');
}
