import { writeFileSync } from 'node:fs';
import { policyDigest, policyText } from '@rung/policy';
import { exitCodes } from '../../shell/exit-code.ts';
import { countFindings, placeFindings, writeFindings } from '../../shell/findings.ts';
import type { Io } from '../../shell/io.ts';
import { loadFlow } from '../../shell/load-flow.ts';

interface CompileRequest {
  readonly file: string;
  readonly output: string | null;
  readonly json: boolean;
  readonly io: Io;
}

/** Compiles a flow; nothing is written when it has errors. */
export function runCompile({ file, output, json, io }: CompileRequest): void {
  const loaded = loadFlow(file);
  const findings = placeFindings(loaded.diagnostics, loaded);
  const { policy } = loaded;
  const digest = policy === null ? null : policyDigest(policy);
  if (policy !== null && output !== null) writeFileSync(output, policyText(policy));
  if (json) {
    const written = output === null ? { policy } : { output };
    io.out.write(`${JSON.stringify({ format: 'rung/compile@1', file, digest, ...written, findings })}\n`);
  } else {
    writeFindings(io.err, findings);
    if (policy === null) io.err.write(`${file} does not compile: ${countFindings(loaded.diagnostics)}.\n`);
    else if (output === null) io.out.write(policyText(policy));
    else io.err.write(`${output} ${digest}\n`);
  }
  io.exit(policy === null ? exitCodes.findings : exitCodes.holds);
}
