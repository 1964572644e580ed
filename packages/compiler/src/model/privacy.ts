import type { FieldDeclaration, PrivacyClass } from '@rung/kernel';

const classes: readonly PrivacyClass[] = ['none', 'personal', 'phi'];

/**
 * The privacy classes that a tier reads. `none` is always among them; a tier that says nothing reads personal data
 * as any support team does, but no health data, which must be granted.
 */
export function tierReads(tier: {
  readonly reads?: readonly PrivacyClass[] | undefined;
}): readonly PrivacyClass[] {
  const reads = new Set<PrivacyClass>(['none', ...(tier.reads ?? ['personal'])]);
  return classes.filter((privacy) => reads.has(privacy));
}

/** The stricter of two classes. */
function stricter(a: PrivacyClass, b: PrivacyClass): PrivacyClass {
  return classes.indexOf(a) < classes.indexOf(b) ? b : a;
}

/** The class of a hand-over item: its own, and at least that of the field it shows. */
export function itemPrivacy(
  item: { readonly source: string | { readonly field: string }; readonly privacy?: PrivacyClass },
  fields: ReadonlyMap<string, FieldDeclaration>,
): PrivacyClass {
  const shown = typeof item.source === 'string' ? undefined : fields.get(item.source.field)?.privacy;
  return stricter(item.privacy ?? 'none', shown ?? 'none');
}
