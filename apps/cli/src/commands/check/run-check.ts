import { exitCodes } from '../../shell/exit-code.ts';
import { countFindings } from '../../shell/finding-words.ts';
import { type Io, styled } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { type CheckedFlow, hasErrors, loadChecked } from '../../shell/load-flow.ts';
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
export async function runCheck(request: CheckRequest): Promise<void> {
  const loaded = loadChecked(request.file);
  if (request.json) await writeJson(request, loaded);
  else await writeReport(request, loaded);
  request.io.exit(hasErrors(loaded.diagnostics) ? exitCodes.findings : exitCodes.holds);
}

async function writeJson({ file, language, io }: CheckRequest, loaded: CheckedFlow): Promise<void> {
  const { jsonFindings } = await import('../../shell/json-findings.ts');
  const findings = await jsonFindings(loaded, language);
  const ok = !hasErrors(loaded.diagnostics);
  io.out.write(`${JSON.stringify({ format: 'rung/check@1', file, ok, bounds: loaded.bounds, findings })}\n`);
}

/** The code that words findings takes a while to load, so it is loaded only when there are findings. */
async function writeReport({ file, language, io }: CheckRequest, loaded: CheckedFlow): Promise<void> {
  const { diagnostics, bounds } = loaded;
  const words = checkWords[language];
  const telling = { sink: io.out, language };
  if (bounds === null) {
    const { tellRefusal } = await import('../../shell/tell-findings.ts');
    return tellRefusal(loaded, words.fails, telling);
  }
  if (diagnostics.length > 0) {
    const { tellFindings } = await import('../../shell/tell-findings.ts');
    await tellFindings(loaded, telling);
  }
  const verdict = styled(io.out, 'green', `✓ ${words.compiles(printable(file))}`);
  io.out.write(`${verdict}: ${countFindings(diagnostics, language)}.\n  ${words.bounds(bounds)}\n`);
}
