import { SegmentedControl } from '@mantine/core';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { ActionField } from '../shared/action-field.tsx';
import { put } from '../shared/put.ts';
import { StagesField } from '../shared/stages-field.tsx';
import { TargetTimeField } from '../shared/target-time-field.tsx';

/** Who signs, and how long they have. */
export function ApprovalForm({ flow, config, onChange, readOnly }: FormProps<'approval'>) {
  const { t } = useSpeech();
  const { stages } = config;
  const firstTier =
    Object.entries(flow.tiers).toSorted(([, a], [, b]) => b.rank - a.rank)[0]?.[0] ?? 'manager';
  return (
    <>
      <SegmentedControl
        fullWidth
        orientation="vertical"
        aria-label={t('approval.who')}
        value={stages === undefined ? 'matrix' : 'own'}
        readOnly={readOnly}
        data={[
          { value: 'matrix', label: t('approval.who.matrix') },
          { value: 'own', label: t('approval.who.own') },
        ]}
        onChange={(who) =>
          onChange(put(config, 'stages', who === 'own' ? [{ tiers: [firstTier], need: 1 }] : undefined))
        }
      />
      {stages !== undefined && (
        <>
          <StagesField
            at="stages"
            stages={stages}
            onChange={(next) => onChange({ ...config, stages: next })}
          />
          <ActionField
            label={t('approval.action')}
            none={t('approval.actionNone')}
            value={config.action}
            onCommit={(action) => onChange(put(config, 'action', action))}
          />
        </>
      )}
      <TargetTimeField
        at="expires"
        label={t('approval.expires')}
        none={t('approval.expiresNone')}
        value={config.expires}
        onChange={(expires, made) => onChange(put(config, 'expires', expires), made)}
      />
    </>
  );
}
