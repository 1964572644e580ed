import { applyFix } from '@rung/compiler';
import { type Flow, parseFlow } from '@rung/flow';
import { type Diagnostic, ok } from '@rung/kernel';
import { type EditResult, refuse } from './edit.ts';

/** Carries out the repair that a finding offers, if the flow is still one afterwards. */
export function fixEdit(flow: Flow, { code, fix }: Diagnostic): EditResult {
  if (fix === undefined) return refuse('noFix', { code });
  const fixed = applyFix(flow, fix);
  const parsed = parseFlow(fixed);
  if (!parsed.ok) return refuse('fixFails', { code }, { findings: parsed.error });
  return ok({
    // `parseFlow` has just found it to be a flow; its copy would share nothing with the flow before.
    flow: fixed as Flow,
    label: { what: 'fixApplied', data: { code, fix: fix.label } },
  });
}
