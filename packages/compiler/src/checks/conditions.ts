import { isAlwaysTrue, isNeverTrue } from '@rung/condition';
import { type Diagnostic, own } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { placedAtoms } from '../model/condition-tree.ts';
import type { ModelCondition } from '../model/conditions.ts';
import type { FlowModel } from '../model/flow-model.ts';

type Fields = FlowModel['fieldRecord'];

/** Conditions that no ticket fulfils (LNT-07), that every ticket fulfils, or that mix currencies (LNT-18). */
export function checkConditions({ conditions, fieldRecord, memory }: FlowModel): Diagnostic[] {
  return [...conditions.values()].flatMap((condition) =>
    memory.of(conditionFindings, condition, fieldRecord),
  );
}

function conditionFindings(condition: ModelCondition, fields: Fields): readonly Diagnostic[] {
  const mixed = mixedCurrency(condition, fields);
  if (mixed.length > 0) return mixed;
  const place = { path: condition.path, nodeId: condition.nodeId ?? undefined };
  const data = { condition: condition.text };
  if (isNeverTrue(condition.expr, fields)) {
    // A pinned sentence says what must never hold: that it never can is what its author wants.
    return condition.path.startsWith('/pinned/') ? [] : [finding('LNT-07', place, data)];
  }
  const { optional } = condition;
  return isAlwaysTrue(condition.expr, fields) ? [finding('RNG-801', place, { ...data, optional })] : [];
}

/** A money field that says its currency is compared with another; such a comparison is always unknown. */
function mixedCurrency({ expr, path, nodeId }: ModelCondition, fields: Fields): readonly Diagnostic[] {
  return placedAtoms(expr).flatMap(({ atom }) => {
    if (!('value' in atom) || typeof atom.value !== 'object' || !('money' in atom.value)) return [];
    const field = own(fields, atom.field);
    const { currency } = atom.value.money;
    const declared = field?.type === 'money' && /^[A-Z]{3}$/.test(field.unit ?? '') ? field.unit : undefined;
    if (declared === undefined || declared === currency) return [];
    const place = { path, nodeId: nodeId ?? undefined };
    return [finding('LNT-18', place, { field: atom.field, declared, currency })];
  });
}
