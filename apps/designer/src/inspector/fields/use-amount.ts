import { type Draft, useDraft } from './use-draft.ts';

/** An amount as it is typed, and its unit by the name that it has in the flow. */
export interface AmountText {
  readonly amount: string;
  readonly unit: string;
}

/** An amount while it is being typed: with its unit, one cannot be taken without the other. */
export interface AmountDraft extends AmountText {
  readonly draft: Draft;
  readonly type: (amount: string) => void;
  readonly choose: (unit: string) => void;
}

/** The same as one text; a unit has no spaces. */
const joined = ({ amount, unit }: AmountText): string => `${amount} ${unit}`;

/** An amount and its unit in such a text. */
export function parted(text: string): AmountText {
  const space = text.lastIndexOf(' ');
  return { amount: text.slice(0, space), unit: text.slice(space + 1) };
}

/** Keeps an amount with its unit as `useDraft` keeps a text: one that cannot be taken in a unit stays with it as it was typed. */
export function useAmount(
  value: AmountText,
  taking: {
    readonly refuse: (text: AmountText) => string | null;
    readonly take: (text: AmountText) => void;
  },
): AmountDraft {
  const draft = useDraft(joined(value), {
    refuse: (text) => taking.refuse(parted(text)),
    take: (text) => taking.take(parted(text)),
    say: (text) => parted(text).amount,
  });
  const now = parted(draft.text);
  return {
    ...now,
    draft,
    type: (amount) => draft.change(joined({ ...now, amount })),
    choose: (unit) => draft.choose(joined({ ...now, unit })),
  };
}
