import { exitCodes, UsageError } from '../../shell/exit-code.ts';
import type { Io } from '../../shell/io.ts';
import { type JsonFinding, jsonFindings } from '../../shell/json-findings.ts';
import { inEach, type Language } from '../../shell/language.ts';
import { type LoadedPolicy, loadPolicy } from '../../shell/load-policy.ts';
import { loadWording } from '../../shell/load-wording.ts';
import { startProgress } from '../../shell/progress.ts';
import { keepStandardInput } from '../../shell/standard-input.ts';
import { type FoundDocument, tellRefusal } from '../../shell/tell-findings.ts';
import { findScenarios, type ScenarioFile } from './find-scenarios.ts';
import { type FiledScenario, type Rehearsal, rehearse } from './rehearse.ts';
import { reportLines } from './report-lines.ts';
import { simulateWords } from './simulate-words.ts';

/** What is rehearsed, and how it is told. */
export interface SimulateRequest {
  readonly file: string;
  /** A file or a folder; null for those that belong to the flow. */
  readonly scenarios: string | null;
  /** Only scenarios with this text in their name. */
  readonly only: string | null;
  readonly timeLine: boolean;
  /** Keep why each step was taken: for the report, and in JSON results. */
  readonly trace: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly io: Io;
}

/**
 * Rehearses scenarios on a policy. Exit code 1 when one fails, and when the flow, the policy or a scenario has errors.
 * @throws UsageError for files that cannot be read, and when there is nothing to rehearse.
 */
export async function runSimulate(request: SimulateRequest): Promise<void> {
  keepStandardInput(request.file, request.scenarios);
  const loaded = loadPolicy(request.file);
  const { linked } = loaded;
  if (linked === null) return refuse(request, [loaded]);
  const files = findScenarios(request.scenarios, loaded);
  if (files.some(({ diagnostics }) => diagnostics.length > 0)) return refuse(request, files);
  const scenarios = chosen(files, request);
  const progress = startProgress(request.io, simulateWords[request.language].progress, scenarios.length);
  const rehearsals = await rehearse({ linked, scenarios, trace: request.trace, progress });
  if (request.json) await writeJson(request, rehearsals);
  else await writeReport(request, loaded, rehearsals);
  const allPassed = rehearsals.every(({ result }) => result.passed);
  request.io.exit(allPassed ? exitCodes.holds : exitCodes.findings);
}

function chosen(files: readonly ScenarioFile[], { only }: SimulateRequest): readonly FiledScenario[] {
  const all = files.flatMap((source) => source.scenarios.map((listed) => ({ ...listed, source })));
  const wanted = only?.toLowerCase() ?? '';
  const scenarios = all.filter(({ name }) => name.toLowerCase().includes(wanted));
  if (scenarios.length === 0 && all.length > 0)
    throw new UsageError(inEach(simulateWords, ({ nothingMatches }) => nothingMatches(only ?? '')));
  return scenarios;
}

/** Tells why nothing was rehearsed: the findings of documents that cannot be used. */
async function refuse(
  { json, language, io }: SimulateRequest,
  documents: readonly (LoadedPolicy | ScenarioFile)[],
): Promise<void> {
  if (json) {
    const findings = await findingsOf(documents, language);
    io.out.write(
      `${JSON.stringify({ format: 'rung/results@1', passed: 0, failed: 0, results: [], findings })}\n`,
    );
  } else {
    for (const document of documents.filter(({ diagnostics }) => diagnostics.length > 0)) {
      await tellRefusal(document, simulateWords[language].refused, { sink: io.out, language });
    }
  }
  io.exit(exitCodes.findings);
}

async function findingsOf(
  documents: readonly FoundDocument[],
  language: Language,
): Promise<readonly JsonFinding[]> {
  const found = await Promise.all(documents.map((document) => jsonFindings(document, language)));
  return found.flat();
}

/** Written piece by piece: the results of many scenarios are longer than a text may be. */
async function writeJson({ language, io }: SimulateRequest, rehearsals: readonly Rehearsal[]): Promise<void> {
  const passed = rehearsals.filter(({ result }) => result.passed).length;
  io.out.write(
    `{"format":"rung/results@1","passed":${passed},"failed":${rehearsals.length - passed},"results":[`,
  );
  for (const [index, { result }] of rehearsals.entries()) {
    io.out.write(`${index === 0 ? '' : ','}${JSON.stringify(result)}`);
  }
  const findings = await findingsOf(bySource(rehearsals), language);
  io.out.write(findings.length === 0 ? ']}\n' : `],"findings":${JSON.stringify(findings)}}\n`);
}

/** What was found about the scenarios of each file. */
function bySource(rehearsals: readonly Rehearsal[]): readonly FoundDocument[] {
  return [...Map.groupBy(rehearsals, ({ source }) => source)].map(([{ file, text }, ofFile]) => ({
    file,
    text,
    diagnostics: ofFile.flatMap(({ findings }) => findings),
  }));
}

async function writeReport(
  { language, timeLine, only, io }: SimulateRequest,
  { linked, flow }: LoadedPolicy,
  rehearsals: readonly Rehearsal[],
): Promise<void> {
  if (linked === null) return;
  const wording = await loadWording(language, { flow, policy: linked.policy });
  const report = { sink: io.out, language, wording, linked, flow, timeLine, isWhole: only === null };
  for (const line of reportLines(rehearsals, report)) io.out.write(`${line}\n`);
}
