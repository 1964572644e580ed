import type { Flow, NodeKind } from '@rung/flow';
import type { Translate } from '../i18n/i18n.ts';

/**
 * The flow to which a hand-off can be added: a first package is made where there is none, under the id that a new hand-off
 * names, so that the step does not begin with the error that it hands over what does not exist.
 */
export function withFirstPackage(flow: Flow, kind: NodeKind, t: Translate): Flow {
  if (kind !== 'handoff' || Object.keys(flow.contextPackages ?? {}).length > 0) return flow;
  const name = t('editor.firstPackage');
  const story = {
    id: 'story',
    label: name,
    source: 'agent',
    required: true,
    whenMissing: 'proceed',
  } as const;
  return { ...flow, contextPackages: { context: { name, items: [story] } } };
}
