import { formatMoneyAmount, type Money, parseMoneyText } from '@rung/kernel';
import type { Language } from '@rung/wording';
import { useState } from 'react';
import { offeredCurrencies } from '../../document/currency-of.ts';
import { useSpeech } from '../speech.tsx';
import { AmountAndUnit, type AmountProps } from './amount-and-unit.tsx';
import { plainNumber } from './number-text.ts';
import { useDraft } from './use-draft.ts';

/** An amount as somebody types it, `1500`, `49,90` or `1,234.50`; null if it is none in that currency. */
function moneyOf(text: string, currency: string, language: Language): Money | null {
  const read = parseMoneyText(plainNumber(text, language), currency);
  return read.ok ? read.value : null;
}

/** An amount and its currency, without a label around them; empty while no amount is chosen. */
export function MoneyInput(
  props: AmountProps & {
    readonly value: Money | undefined;
    readonly notNegative?: boolean;
    readonly onCommit: (value: Money) => void;
  },
) {
  const { value, notNegative = false, onCommit } = props;
  const { t, language, currency: usual } = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  const currency = value?.currency ?? chosen ?? usual;
  const typedMoney = (text: string, as: string): Money | null => {
    const money = moneyOf(text, as, language);
    return notNegative && money !== null && money.amount < 0 ? null : money;
  };
  const shown = value === undefined ? '' : formatMoneyAmount(value);
  const draft = useDraft(language === 'de' ? shown.replace('.', ',') : shown, (text) => {
    const money = typedMoney(text, currency);
    if (money !== null) onCommit(money);
    return money !== null;
  });
  const isUnchosen = value === undefined && draft.text === '';
  const isBad = !isUnchosen && typedMoney(draft.text, currency) === null;
  return (
    <AmountAndUnit
      {...props}
      draft={draft}
      trouble={isBad ? t('form.money.invalid') : null}
      unit={{
        label: t('form.money.currency', { label: props.label }),
        value: currency,
        data: offeredCurrencies(currency),
        onChoose: (next) => {
          setChosen(next);
          const money = typedMoney(draft.text, next) ?? (value && { amount: value.amount, currency: next });
          if (money !== undefined) onCommit(money);
        },
      }}
      look={{ group: { miw: 0, flex: 1 }, amount: { flex: 1, miw: 64 }, unit: { w: 84 } }}
    />
  );
}
