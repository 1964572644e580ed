import { exitCodes } from '../../shell/exit-code.ts';
import { countFindings, placeFindings, writeFindings } from '../../shell/findings.ts';
import { type Io, styled } from '../../shell/io.ts';
import { hasErrors, loadFlow } from '../../shell/load-flow.ts';

/** Checks a flow and tells every finding; exit code 1 when one of them is an error. */
export function runCheck({
  file,
  json,
  io,
}: {
  readonly file: string;
  readonly json: boolean;
  readonly io: Io;
}): void {
  const loaded = loadFlow(file);
  const findings = placeFindings(loaded.diagnostics, loaded);
  const failed = hasErrors(loaded.diagnostics);
  if (json) {
    io.out.write(
      `${JSON.stringify({ format: 'rung/check@1', file, ok: !failed, bounds: loaded.policy?.bounds ?? null, findings })}\n`,
    );
  } else {
    writeFindings(io.out, findings);
    const verdict = failed ? styled(io.out, 'red', 'does not compile') : styled(io.out, 'green', 'compiles');
    io.out.write(`${file} ${verdict}: ${countFindings(loaded.diagnostics)}.\n`);
    if (loaded.policy !== null) {
      const { effects, notices, moves } = loaded.policy.bounds;
      io.out.write(
        `Left alone, one episode falls silent after at most ${effects} effects (${moves} moves, ${notices} notices).\n`,
      );
    }
  }
  io.exit(failed ? exitCodes.findings : exitCodes.holds);
}
