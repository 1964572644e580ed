import { formatMoneyAmount, type Money, parseMoneyText } from '@rung/kernel';
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

/** An amount and its currency, without a label around them. */
export function MoneyInput(
  props: AmountProps & { readonly value: Money; readonly onCommit: (value: Money) => void },
) {
  const { value, onCommit } = props;
  const { t, language } = useSpeech();
  const shown = formatMoneyAmount(value);
  const draft = useDraft(language === 'de' ? shown.replace('.', ',') : shown, (text) => {
    const money = moneyOf(text, value.currency);
    if (money !== null) onCommit(money);
    return money !== null;
  });
  const isBad = moneyOf(draft.text, value.currency) === null;
  return (
    <AmountAndUnit
      {...props}
      draft={draft}
      trouble={isBad ? t('form.money.invalid') : null}
      unit={{
        label: t('form.money.currency', { label: props.label }),
        value: value.currency,
        data: [...new Set<string>([...commonCurrencies, value.currency])],
        onChoose: (currency) => onCommit(moneyOf(draft.text, currency) ?? { amount: value.amount, currency }),
      }}
      look={{ group: { miw: 0, flex: 1 }, amount: { flex: 1, miw: 64 }, unit: { w: 84 } }}
    />
  );
}
