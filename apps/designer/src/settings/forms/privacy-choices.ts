import type { Wording } from '@rung/wording';

const classes = ['none', 'personal', 'phi'] as const;

/** Who may read something, in words. */
export function privacyChoices(
  wording: Wording,
): readonly { readonly value: (typeof classes)[number]; readonly label: string }[] {
  return classes.map((value) => ({ value, label: wording.sayTerm('privacy', value) ?? value }));
}
