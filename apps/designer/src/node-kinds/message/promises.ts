import { type Flow, nodeEntries } from '@rung/flow';
import { partChoices } from '../../inspector/parts.ts';
import type { Speech } from '../../inspector/speech.tsx';

/** Whose deadlines may be promised: clocks, a tier's own times, and steps that give somebody so much time. */
export function promises(
  flow: Flow,
  { t, wording }: Speech,
): readonly { readonly value: string; readonly label: string }[] {
  const ofSteps = nodeEntries(flow).flatMap(([id, node]) => {
    const step = wording.sayTitle(flow, id);
    if (node.kind === 'tier') {
      const tier = flow.tiers[node.config.tier];
      return [
        ...(tier?.acknowledge === undefined
          ? []
          : [{ value: `${id}.acknowledgement`, label: t('message.promise.acknowledgement', { step }) }]),
        ...(tier?.work === undefined
          ? []
          : [{ value: `${id}.work`, label: t('message.promise.work', { step }) }]),
      ];
    }
    const gives = node.kind === 'approval' || node.kind === 'external' || node.kind === 'followUp';
    return gives ? [{ value: id, label: step }] : [];
  });
  return [...partChoices(flow, 'clocks'), ...ofSteps];
}
