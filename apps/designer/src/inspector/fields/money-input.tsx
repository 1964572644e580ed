import { formatMoneyAmount, type Money, parseMoneyText } from '@rung/kernel';
import { useState } from 'react';
import { useSpeech } from '../speech.tsx';
import { AmountAndUnit, type AmountProps } from './amount-and-unit.tsx';
import { useDraft } from './use-draft.ts';

/** The currencies that are offered first; any other that stands in the flow is offered too. */
const commonCurrencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'SEK', 'PLN', 'CAD', 'AUD'] as const;

/** An amount as somebody types it, `1500`, `49,90` or `49.90`; null if it is none in that currency. */
function moneyOf(text: string, currency: string): Money | null {
  const read = parseMoneyText(text.trim().replace(',', '.'), currency);
  return read.ok ? read.value : null;
}

/** An amount and its currency, without a label around them; empty while no amount is chosen. */
export function MoneyInput(
  props: AmountProps & { readonly value: Money | undefined; readonly onCommit: (value: Money) => void },
) {
  const { value, onCommit } = props;
  const { t, language } = useSpeech();
  const [chosen, setChosen] = useState<string>(commonCurrencies[0]);
  const currency = value?.currency ?? chosen;
  const shown = value === undefined ? '' : formatMoneyAmount(value);
  const draft = useDraft(language === 'de' ? shown.replace('.', ',') : shown, (text) => {
    const money = moneyOf(text, currency);
    if (money !== null) onCommit(money);
    return money !== null;
  });
  const isUnchosen = value === undefined && draft.text === '';
  const isBad = !isUnchosen && moneyOf(draft.text, currency) === null;
  return (
    <AmountAndUnit
      {...props}
      draft={draft}
      trouble={isBad ? t('form.money.invalid') : null}
      unit={{
        label: t('form.money.currency', { label: props.label }),
        value: currency,
        data: [...new Set<string>([...commonCurrencies, currency])],
        onChoose: (next) => {
          setChosen(next);
          const money = moneyOf(draft.text, next) ?? (value && { amount: value.amount, currency: next });
          if (money !== undefined) onCommit(money);
        },
      }}
      look={{ group: { miw: 0, flex: 1 }, amount: { flex: 1, miw: 64 }, unit: { w: 84 } }}
    />
  );
}
