import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { documentAdvice } from './document-advice.ts';
import { countFindings } from './finding-words.ts';
import { isWorthTelling, writeFindings } from './findings.ts';
import { styled, type TextSink } from './io.ts';
import type { Language } from './language.ts';
import { loadWording } from './load-wording.ts';
import { placeFindings, type Source } from './place-findings.ts';
import { printable } from './printable.ts';

/** A document with what was found in it. */
export interface FoundDocument extends Source {
  readonly diagnostics: readonly Diagnostic[];
  /** For the names of its parts. */
  readonly flow?: Flow | null;
}

/** How findings are told. */
export interface Telling {
  readonly sink: TextSink;
  readonly language: Language;
}

/** Tells every finding about a document in the reader's language. */
export async function tellFindings(document: FoundDocument, { sink, language }: Telling): Promise<void> {
  const { diagnostics, flow = null } = document;
  if (diagnostics.length === 0) return;
  const wording = needsWording(diagnostics, language) ? await loadWording(language, { flow }) : null;
  const speech = wording === null ? {} : { say: wording.sayDiagnostic, sayFix: wording.sayFix };
  writeFindings(sink, placeFindings(diagnostics, document), { language, ...speech });
}

/**
 * Whether the catalogue of sentences is needed. Loading it takes as long as the rest of a check, and findings bring
 * their English message along, word for word as in the catalogue; only repairs have none.
 */
function needsWording(diagnostics: readonly Diagnostic[], language: Language): boolean {
  return language !== 'en' || diagnostics.some(({ fix }) => fix !== undefined && isWorthTelling(fix));
}

/** Tells the findings that stand in the way, what cannot be done because of them, and what to do where that is plain. */
export async function tellRefusal(
  document: FoundDocument,
  verdict: (file: string) => string,
  telling: Telling,
): Promise<void> {
  const { file, diagnostics } = document;
  const { sink, language } = telling;
  await tellFindings(document, telling);
  const refused = styled(sink, 'red', `✗ ${verdict(printable(file))}`);
  sink.write(`${refused}: ${countFindings(diagnostics, language)}.\n`);
  const advice = documentAdvice(document, language);
  if (advice !== null) sink.write(`  ${advice}\n`);
}
