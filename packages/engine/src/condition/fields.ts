import { type Atom, type FieldDeclaration, own, standardFields } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { LinkedFields } from './snapshot.ts';

/** The fields whose values an atom reads, at most two; empty for atoms that read the calendar or the history. */
export function atomFields(atom: Atom): readonly string[] {
  if (!('field' in atom)) return [];
  return 'other' in atom ? [atom.field, atom.other] : [atom.field];
}

function declarationOf(path: string, policy: Policy): FieldDeclaration {
  return own(policy.fields, path) ?? own(standardFields, path) ?? { type: 'text' };
}

/**
 * Gives each field that the policy declares or reads a slot: its index in the sorted list of dotted paths.
 * A field that an atom reads without a declaration gets a slot too, so that it is simply always missing.
 */
export function linkFields(policy: Policy): LinkedFields {
  const named = new Set(Object.keys(policy.fields));
  for (const atom of policy.atoms) for (const path of atomFields(atom)) named.add(path);
  const paths = [...named].sort();
  return {
    paths,
    declarations: paths.map((path) => declarationOf(path, policy)),
    slotOf: new Map(paths.map((path, slot) => [path, slot])),
  };
}
