import type { Fix } from '@rung/kernel';
import type { Language } from './language.ts';
import { loadWording } from './load-wording.ts';
import { type PlacedFinding, placeFindings } from './place-findings.ts';
import type { FoundDocument } from './tell-findings.ts';

/** A finding as `--json` gives it: `message` and `fix.title` are sentences, all else is the same in every language. */
export type JsonFinding = Omit<PlacedFinding, 'fix'> & { readonly fix?: JsonFix };

/** A repair with what it does, as the text of a button; `label` is its stable code. */
type JsonFix = Fix & { readonly title: string };

/** The findings of a document for programs, worded in the language asked for. */
export async function jsonFindings(
  document: FoundDocument,
  language: Language,
): Promise<readonly JsonFinding[]> {
  const { diagnostics, flow = null } = document;
  const isEnglish = language === 'en';
  // Findings bring their English message along, and loading the catalogue takes as long as the rest of a check.
  const needsWording = !isEnglish || diagnostics.some(({ fix }) => fix !== undefined);
  const wording = needsWording ? await loadWording(language, { flow }) : null;
  return placeFindings(diagnostics, document).map(({ fix, ...finding }) => ({
    ...finding,
    message: isEnglish || wording === null ? finding.message : wording.sayDiagnostic(finding),
    ...(fix === undefined || wording === null ? {} : { fix: { ...fix, title: wording.sayFix(fix) } }),
  }));
}
