import type { FieldValue } from '@rung/kernel';
import type { RuntimeValue } from '../condition/snapshot.ts';
import type { Run } from '../run.ts';
import { engineFields } from './engine-fields.ts';
import { writeFieldValue } from './field-value.ts';

/** A field's value now, as conditions see it. */
export function fieldNow(run: Run, path: string): RuntimeValue | undefined {
  const read = engineFields.get(path);
  const { linked, state, step } = run;
  const { event, message } = step;
  if (read !== undefined) return read({ linked, state, at: step.at, event, message });
  const slot = linked.fields.slotOf.get(path);
  return slot === undefined ? undefined : run.values[slot];
}

/** A field's value now, as it travels in JSON. */
export function fieldText(run: Run, path: string): FieldValue {
  return writeFieldValue(fieldNow(run, path), run.linked.declarations.get(path));
}
