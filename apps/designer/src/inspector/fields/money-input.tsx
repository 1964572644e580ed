import { currencyExponent, type Money } from '@rung/kernel';
import { useState } from 'react';
import { offeredCurrencies } from '../../document/currency-of.ts';
import { useSpeech } from '../speech.tsx';
import { AmountAndUnit, type AmountProps } from './amount-and-unit.tsx';
import { amountText, moneyOf } from './money-text.ts';
import { type AmountText, useAmount } from './use-amount.ts';

/** An amount and its currency, without a label around them; empty while no amount is chosen. */
export function MoneyInput(
  props: AmountProps & {
    readonly value: Money | undefined;
    readonly notNegative?: boolean;
    readonly placeholder?: string;
    /** The currency of an amount of which none was chosen; the policy's own where absent. */
    readonly usual?: string;
    readonly onCommit: (value: Money) => void;
    /** Takes the amount away; absent where there must be one. */
    readonly onClear?: () => void;
  },
) {
  const { value, notNegative = false, onCommit, onClear } = props;
  const { t, language, currency: ofPolicy } = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = value === undefined ? '' : amountText(value, language);
  const currency = value?.currency ?? chosen ?? props.usual ?? ofPolicy;
  const isLeftOut = ({ amount }: AmountText): boolean =>
    amount.trim() === '' && (value === undefined || onClear !== undefined);
  const refuse = (text: AmountText): string | null => {
    const read = moneyOf(text, language);
    if (isLeftOut(text) || (read.ok && !(notNegative && read.value.amount < 0))) return null;
    if (read.ok || read.error.code !== 'amountTooPrecise') return t('form.money.invalid');
    return t('form.money.tooPrecise', { currency: text.unit, digits: currencyExponent(text.unit) });
  };
  const typed = useAmount(
    { amount: shown, unit: currency },
    {
      refuse,
      take: (text) => {
        setChosen(text.unit);
        const read = moneyOf(text, language);
        if (read.ok) onCommit(read.value);
        else if (value !== undefined) onClear?.();
      },
    },
  );
  return (
    <AmountAndUnit
      {...props}
      typed={typed}
      say={({ amount, unit }) => (amount === '' ? '' : `${amount} ${unit}`)}
      unit={{
        label: t('form.money.currency', { label: props.label }),
        data: offeredCurrencies(typed.unit),
      }}
      look={{ group: { miw: 0, flex: 1 }, amount: { flex: 1, miw: 64 }, unit: { w: 84 } }}
    />
  );
}
