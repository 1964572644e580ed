import type { Flow } from '@rung/flow';
import { isName, ok } from '@rung/kernel';
import { bareFlow } from '../internal/valid.ts';
import { type EditResult, refuse } from './edit.ts';

/** Gives the flow a name, which has something to see in it and is of one line. */
export function renameFlow(flow: Flow, { name }: { readonly name: string }): EditResult {
  const text = name.trim();
  if (!isName(text)) return refuse('invalid');
  const parsed = bareFlow({ name: text });
  if (!parsed.ok) return refuse('invalid', {}, { findings: parsed.error });
  return ok({
    flow: { ...flow, name: text },
    label: { what: 'flowRenamed', data: { from: flow.name, to: text } },
  });
}

/** What of a flow is set as a whole. */
export type FlowSetting = 'description' | 'notApplicable' | 'guards' | 'pinned';

/** Sets or, with `undefined`, takes away the description, the parts left out, the guards or the pinned sentences. */
export function setFlowPart(
  flow: Flow,
  { key, value }: { readonly key: FlowSetting; readonly value: unknown },
): EditResult {
  const parsed = bareFlow(value === undefined ? {} : { [key]: value });
  if (!parsed.ok) return refuse('invalid', {}, { findings: parsed.error });
  const { [key]: _, ...others } = flow;
  const read = parsed.value[key];
  return ok({
    flow: read === undefined ? others : { ...flow, [key]: read },
    label: { what: 'flowChanged', data: { key } },
  });
}
