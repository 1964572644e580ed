import { PartField } from '../../inspector/fields/part-field.tsx';
import { PathField } from '../../inspector/fields/path-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { ActionField } from '../shared/action-field.tsx';
import { Facts } from '../shared/facts.tsx';
import { grantSentence, grantsInOrder } from '../shared/grant-sentence.ts';
import { put } from '../shared/put.ts';

/** What is asked of the authority matrix, and the rows that answer. */
export function AuthorityForm({ flow, config, onChange }: FormProps<'authority'>) {
  const speech = useSpeech();
  const { t } = speech;
  const rows = grantsInOrder(flow).filter(
    ([, grant]) =>
      (config.action === undefined || grant.action === config.action) &&
      (config.tier === undefined || grant.tier === config.tier),
  );
  const lines = rows.slice(0, 6).map(([, grant]) => grantSentence(flow, grant, speech));
  const rest = rows.length - lines.length;
  return (
    <>
      <ActionField
        label={t('authority.action')}
        none={t('authority.actionNone')}
        value={config.action}
        onCommit={(action) => onChange(put(config, 'action', action))}
      />
      <PathField
        at="amount"
        label={t('authority.amount')}
        none={t('authority.amountNone')}
        value={config.amount}
        only={(_, { type }) => type === 'money' || type === 'number'}
        onChange={(amount) => onChange(put(config, 'amount', amount))}
      />
      <PartField
        at="tier"
        part="tiers"
        label={t('authority.tier')}
        none={t('authority.tierNone')}
        value={config.tier}
        onChange={(tier, made) => onChange(put(config, 'tier', tier), made)}
      />
      <Facts
        part="grants"
        id={null}
        lines={[
          ...(lines.length === 0 ? [t('authority.noRows')] : lines),
          ...(rest > 0 ? [t('form.andMore', { n: rest, count: String(rest) })] : []),
        ]}
      />
    </>
  );
}
