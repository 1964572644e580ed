import { Group, Input, NativeSelect } from '@mantine/core';
import { formatMoneyAmount, type Money, parseMoneyText } from '@rung/kernel';
import { useSpeech } from '../speech.tsx';
import { useDraft } from './use-draft.ts';

/** The currencies that are offered first; any other that stands in the flow is offered too. */
const commonCurrencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'SEK', 'PLN', 'CAD', 'AUD'] as const;

/** An amount as somebody types it, `1500`, `49,90` or `49.90`; null if it is none in that currency. */
function moneyOf(text: string, currency: string): Money | null {
  const read = parseMoneyText(text.trim().replace(',', '.'), currency);
  return read.ok ? read.value : null;
}

/** An amount and its currency, without a label around them. */
export function MoneyInput(props: {
  readonly id?: string;
  readonly label: string;
  readonly size: 'xs' | 'sm';
  readonly value: Money;
  readonly readOnly: boolean;
  readonly onCommit: (value: Money) => void;
}) {
  const { id, label, size, value, readOnly, onCommit } = props;
  const { t, language } = useSpeech();
  const shown = formatMoneyAmount(value);
  const draft = useDraft(language === 'de' ? shown.replace('.', ',') : shown, (text) => {
    const money = moneyOf(text, value.currency);
    if (money !== null) onCommit(money);
    return money !== null;
  });
  const isBad = moneyOf(draft.text, value.currency) === null;
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" miw={0} flex={1}>
      <Input
        flex={1}
        miw={64}
        size={size}
        inputMode="decimal"
        readOnly={readOnly}
        error={isBad}
        {...draft.input}
        onChange={(event) => draft.change(event.currentTarget.value)}
        {...(id === undefined ? { 'aria-label': label } : { id })}
        {...(isBad && { title: t('form.money.invalid') })}
      />
      <NativeSelect
        size={size}
        w={84}
        disabled={readOnly}
        aria-label={t('form.money.currency', { label })}
        value={value.currency}
        data={[...new Set<string>([...commonCurrencies, value.currency])]}
        onChange={(event) => {
          const currency = event.currentTarget.value;
          onCommit(moneyOf(draft.text, currency) ?? { amount: value.amount, currency });
        }}
      />
    </Group>
  );
}
