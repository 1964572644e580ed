import type { Translate } from '../../i18n/i18n.ts';

/** One of the things that may be chosen. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** What else it may be looked for by, in small letters; never shown. */
  readonly also?: string;
}

/** The choices, those that share their name with others with their ids behind it, as their tables have them below. */
export function toldApart<T extends Choice>(choices: readonly T[], t: Translate): readonly T[] {
  const named = Map.groupBy(choices, ({ label }) => label);
  return choices.map((choice) =>
    named.get(choice.label)?.length === 1
      ? choice
      : { ...choice, label: t('form.twin', { name: choice.label, id: choice.value }) },
  );
}

/** Whether a choice is called what somebody types, or every word of it begins one that it may be looked for by. */
export function isSought({ label, also = '' }: Choice, typed: string): boolean {
  const sought = typed.trim().toLowerCase();
  const name = label.toLowerCase();
  if (name.includes(sought)) return true;
  const others = also.split(' ');
  return sought
    .split(/\s+/)
    .every((word) => name.includes(word) || others.some((one) => one.startsWith(word)));
}

/** The choices that a typed text may be looking for: those called so, else those that may be looked for by it. */
export function choicesSought(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return [];
  const byName = choices.filter(({ label }) => label.toLowerCase().includes(sought));
  return byName.length > 0 ? byName : choices.filter((choice) => isSought(choice, typed));
}

/** The one choice that a typed text can mean: the one of that name, or the only one that it can be looking for. */
export function meantBy(typed: string, choices: readonly Choice[]): string | null {
  const sought = typed.trim().toLowerCase();
  const found = choicesSought(typed, choices);
  const named = found.find(({ label }) => label.toLowerCase() === sought);
  return (named ?? (found.length === 1 ? found[0] : undefined))?.value ?? null;
}
