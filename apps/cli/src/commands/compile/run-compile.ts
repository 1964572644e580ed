import { policyDigest, policyText } from '@rung/policy';
import { exitCodes } from '../../shell/exit-code.ts';
import { type Io, styled } from '../../shell/io.ts';
import { jsonFindings } from '../../shell/json-findings.ts';
import type { Language } from '../../shell/language.ts';
import { type LoadedFlow, loadFlow } from '../../shell/load-flow.ts';
import { printable } from '../../shell/printable.ts';
import { tellFindings, tellRefusal } from '../../shell/tell-findings.ts';
import { keepInput, writeWhole } from '../../shell/write-file.ts';
import { checkWords } from '../check/check-words.ts';

/** What is compiled, where to, and how it is told. */
export interface CompileRequest {
  readonly file: string;
  /** Null for standard output. */
  readonly output: string | null;
  readonly json: boolean;
  readonly language: Language;
  readonly io: Io;
}

/** Compiles a flow; nothing is written when it has errors. */
export async function runCompile(request: CompileRequest): Promise<void> {
  if (request.output !== null) keepInput(request.file, request.output);
  const loaded = loadFlow(request.file);
  const digest = loaded.policy === null ? null : policyDigest(loaded.policy);
  if (loaded.policy !== null && request.output !== null)
    writeWhole(request.output, policyText(loaded.policy));
  if (request.json) await writeJson(request, loaded, digest);
  else await writeReport(request, loaded, digest);
  request.io.exit(loaded.policy === null ? exitCodes.findings : exitCodes.holds);
}

async function writeJson(
  { file, output, language, io }: CompileRequest,
  loaded: LoadedFlow,
  digest: string | null,
): Promise<void> {
  const written = output === null ? { policy: loaded.policy } : { output };
  const findings = await jsonFindings(loaded, language);
  io.out.write(`${JSON.stringify({ format: 'rung/compile@1', file, digest, ...written, findings })}\n`);
}

/** The policy alone goes to standard output; what is said about it goes to standard error. */
async function writeReport(
  request: CompileRequest,
  loaded: LoadedFlow,
  digest: string | null,
): Promise<void> {
  const { output, language, io } = request;
  const telling = { sink: io.err, language };
  if (loaded.policy === null) return tellRefusal(loaded, checkWords[language].fails, telling);
  await tellFindings(loaded, telling);
  if (output === null) io.out.write(policyText(loaded.policy));
  else io.err.write(`${styled(io.err, 'green', `✓ ${printable(output)}`)}  ${digest}\n`);
}
