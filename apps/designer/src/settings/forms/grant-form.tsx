import type { PartOf } from '@rung/editing';
import { useContext } from 'react';
import { ConditionField } from '../../condition/condition-field.tsx';
import { EditorContext } from '../../document/editor.ts';
import { ChoiceField, RadioField, SwitchField } from '../../inspector/fields/choice-field.tsx';
import { DurationField } from '../../inspector/fields/duration-field.tsx';
import { MoneyField } from '../../inspector/fields/money-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { PartField } from '../../inspector/fields/part-field.tsx';
import { PlaceField } from '../../inspector/fields/place-field.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { rowName } from '../../inspector/parts.ts';
import { useSpeech } from '../../inspector/speech.tsx';
import { ActionField } from '../../node-kinds/shared/action-field.tsx';
import { grantsInOrder } from '../../node-kinds/shared/grant-sentence.ts';
import { More } from '../../node-kinds/shared/more.tsx';
import { put, textOrNone } from '../../node-kinds/shared/put.ts';
import { StagesField } from '../../node-kinds/shared/stages-field.tsx';
import { TargetTimeField } from '../../node-kinds/shared/target-time-field.tsx';
import { moveGrant } from '../grant-order.ts';
import type { PartFormProps } from '../part-form.ts';

type Grant = PartOf<'grants'>;

interface GrantFieldsProps {
  readonly value: Grant;
  readonly onChange: (next: Grant) => void;
}

/** One row of the authority matrix: who may do what, up to which limit, alone or with whose signature. */
export function GrantForm({ flow, id, value, onChange }: PartFormProps<'grants'>) {
  const { t } = useSpeech();
  return (
    <>
      <PartField
        at="tier"
        part="tiers"
        label={t('grantForm.tier')}
        value={value.tier}
        onChange={(tier, made) => tier !== undefined && onChange({ ...value, tier }, made)}
      />
      <ActionField
        label={t('grantForm.action')}
        none={t('grantForm.actionExample')}
        missing={t('grantForm.actionMissing')}
        value={value.action}
        onCommit={(action) => action !== undefined && onChange({ ...value, action })}
      />
      <LimitFields value={value} onChange={onChange} />
      <ConditionField
        at="when"
        label={t('grantForm.when')}
        none={t('trigger.whenNone')}
        value={value.when}
        onCommit={(when) => onChange(put(value, 'when', when))}
      />
      <SignFields value={value} onChange={onChange} />
      <WindowFields value={value} onChange={onChange} />
      <More label={t('form.more')} open={value.reason !== undefined}>
        <TextField
          at="reason"
          label={t('form.reason')}
          value={value.reason ?? ''}
          onCommit={(text) => onChange(put(value, 'reason', textOrNone(text)))}
        />
        <GrantPlace flow={flow} id={id} />
      </More>
    </>
  );
}

/** Which row of the matrix it is that is asked. */
function GrantPlace({ flow, id }: Pick<PartFormProps<'grants'>, 'flow' | 'id'>) {
  const { t, wording } = useSpeech();
  // A form may stand where no flow is open.
  const editor = useContext(EditorContext);
  const ids = grantsInOrder(flow).map(([one]) => one);
  const at = ids.indexOf(id);
  const move = (by: 1 | -1) => () => editor?.dispatch(moveGrant(editor.store.getState().flow, id, by));
  const value = flow.grants?.[id];
  return (
    <PlaceField
      at="order"
      label={t('grantForm.order')}
      hint={t('grantForm.orderHint')}
      title={value === undefined ? id : rowName(flow, { id, value }, wording)}
      number={at + 1}
      count={ids.length}
      onUp={editor === null || at === 0 ? undefined : move(-1)}
      onDown={editor === null || at === ids.length - 1 ? undefined : move(1)}
    />
  );
}

const limitKinds = ['money', 'quantity', 'unbounded', 'never'] as const;

function limitOf(kind: (typeof limitKinds)[number], currency: string): Grant['limit'] {
  if (kind === 'money') return { kind, amount: 5000, currency, inclusive: true };
  if (kind === 'quantity') return { kind, amount: 1, unit: 'items', inclusive: true };
  // Why there is no limit is for a person to say; a finding asks for it until then.
  return kind === 'unbounded' ? { kind, reason: '' } : { kind };
}

/** Up to which amount, and whether the amount itself is still covered. */
function LimitFields({ value, onChange }: GrantFieldsProps) {
  const { t, currency } = useSpeech();
  const { limit } = value;
  const set = (next: Grant['limit']): void => onChange({ ...value, limit: next });
  return (
    <>
      <ChoiceField
        at="limit/kind"
        label={t('grantForm.limit')}
        value={limit.kind}
        choices={limitKinds.map((kind) => ({ value: kind, label: t(`grantForm.limit.${kind}`) }))}
        onChange={(kind) => kind !== undefined && set(limitOf(kind, currency))}
      />
      {limit.kind === 'money' && (
        <MoneyField
          at="limit/amount"
          label={t('grantForm.amount')}
          value={{ amount: limit.amount, currency: limit.currency }}
          notNegative
          onCommit={({ amount, currency }) => set({ ...limit, amount, currency })}
        />
      )}
      {limit.kind === 'quantity' && (
        <>
          <NumberField
            at="limit/amount"
            label={t('grantForm.amount')}
            value={limit.amount}
            min={0}
            onCommit={(amount) => amount !== undefined && set({ ...limit, amount })}
          />
          <TextField
            at="limit/unit"
            label={t('fieldForm.unit')}
            value={limit.unit}
            refuse={(text) => (text.trim() === '' ? t('grantForm.unitMissing') : null)}
            onCommit={(unit) => set({ ...limit, unit: unit.trim() })}
          />
        </>
      )}
      {(limit.kind === 'money' || limit.kind === 'quantity') && (
        <RadioField
          at="limit/inclusive"
          label={t('grantForm.inclusive')}
          value={limit.inclusive ? 'upTo' : 'lessThan'}
          choices={(['upTo', 'lessThan'] as const).map((one) => ({
            value: one,
            label: t(`grantForm.${one}`),
          }))}
          onChange={(one) => set({ ...limit, inclusive: one === 'upTo' })}
        />
      )}
      {limit.kind === 'unbounded' && (
        <TextField
          at="limit/reason"
          label={t('inspector.leftOut.why')}
          value={limit.reason}
          onCommit={(reason) => set({ ...limit, reason })}
        />
      )}
    </>
  );
}

/** Who signs, if the tier may not decide alone. */
function SignFields({ value, onChange }: GrantFieldsProps) {
  const { t } = useSpeech();
  const { stages } = value;
  return (
    <>
      <SwitchField
        at="stages/switch"
        label={t('grantForm.signed')}
        checked={stages !== undefined}
        onChange={(checked) => {
          const next = put(value, 'stages', checked ? [{ tiers: [value.tier], need: 1 }] : undefined);
          onChange(checked ? next : put(next, 'expires', undefined));
        }}
      />
      {stages !== undefined && (
        <>
          <StagesField
            at="stages"
            stages={stages}
            onChange={(next) => onChange({ ...value, stages: next })}
          />
          <TargetTimeField
            at="expires"
            label={t('approval.expires')}
            none={t('grantForm.waitsForever')}
            value={value.expires}
            onChange={(expires) => onChange(put(value, 'expires', expires))}
          />
        </>
      )}
    </>
  );
}

const scopes = ['ticket', 'customer', 'period'] as const;

/** Whether what was granted before counts too. */
function WindowFields({ value, onChange }: GrantFieldsProps) {
  const { t } = useSpeech();
  const { window } = value;
  return (
    <>
      <SwitchField
        at="window/switch"
        label={t('grantForm.window')}
        hint={t('grantForm.windowHint')}
        checked={window !== undefined}
        onChange={(checked) =>
          onChange(put(value, 'window', checked ? { length: 'P30D', scope: 'customer' } : undefined))
        }
      />
      {window !== undefined && (
        <>
          <DurationField
            at="window/length"
            label={t('form.time.within')}
            value={window.length}
            onCommit={(length) =>
              length !== undefined && onChange({ ...value, window: { ...window, length } })
            }
          />
          <ChoiceField
            at="window/scope"
            label={t('grantForm.scope')}
            value={window.scope}
            choices={scopes.map((scope) => ({ value: scope, label: t(`grantForm.scope.${scope}`) }))}
            onChange={(scope) => scope !== undefined && onChange({ ...value, window: { ...window, scope } })}
          />
        </>
      )}
    </>
  );
}
