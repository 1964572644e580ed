import { documentAdvice } from '../../shell/document-advice.ts';
import { exitCodes } from '../../shell/exit-code.ts';
import { countFindings, placeFindings, writeFindings } from '../../shell/findings.ts';
import { type Io, styled } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { hasErrors, type LoadedFlow, loadFlow } from '../../shell/load-flow.ts';
import { printable } from '../../shell/printable.ts';
import { checkWords } from './check-words.ts';

/** What is checked, and how it is told. */
export interface CheckRequest {
  readonly file: string;
  readonly json: boolean;
  readonly language: Language;
  readonly io: Io;
}

/** Checks a flow and tells every finding; exit code 1 when one of them is an error. */
export function runCheck(request: CheckRequest): void {
  const loaded = loadFlow(request.file);
  if (request.json) writeJson(request, loaded);
  else writeReport(request, loaded);
  request.io.exit(hasErrors(loaded.diagnostics) ? exitCodes.findings : exitCodes.holds);
}

function writeJson({ file, io }: CheckRequest, loaded: LoadedFlow): void {
  const findings = placeFindings(loaded.diagnostics, loaded);
  const ok = !hasErrors(loaded.diagnostics);
  const bounds = loaded.policy?.bounds ?? null;
  io.out.write(`${JSON.stringify({ format: 'rung/check@1', file, ok, bounds, findings })}\n`);
}

function writeReport({ file, language, io }: CheckRequest, loaded: LoadedFlow): void {
  const words = checkWords[language];
  const { diagnostics, policy } = loaded;
  writeFindings(io.out, placeFindings(diagnostics, loaded), { language });
  const counted = countFindings(diagnostics, language);
  const verdict = hasErrors(diagnostics)
    ? styled(io.out, 'red', `✗ ${words.fails(printable(file))}`)
    : styled(io.out, 'green', `✓ ${words.compiles(printable(file))}`);
  io.out.write(`${verdict}: ${counted}.\n`);
  const advice = documentAdvice(diagnostics, { file, language });
  if (advice !== null) io.out.write(`  ${advice}\n`);
  if (policy !== null) io.out.write(`  ${words.bounds(policy.bounds)}\n`);
}
