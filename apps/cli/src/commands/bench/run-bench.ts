import { cpus } from 'node:os';
import { exitCodes, UsageError } from '../../shell/exit-code.ts';
import { type Io, styled } from '../../shell/io.ts';
import { jsonFindings } from '../../shell/json-findings.ts';
import { inEach, type Language } from '../../shell/language.ts';
import { loadPolicy } from '../../shell/load-policy.ts';
import { oneLine } from '../../shell/printable.ts';
import { startProgress } from '../../shell/progress.ts';
import { table } from '../../shell/table.ts';
import { type FoundDocument, tellRefusal } from '../../shell/tell-findings.ts';
import { readableColumns, wrap } from '../../shell/wrap.ts';
import { type BenchWords, benchWords } from './bench-words.ts';
import { contendersOf } from './contenders.ts';
import { type Figure, measure } from './measure.ts';

/** What is measured, for how long, and how it is told. */
export interface BenchRequest {
  readonly file: string;
  readonly seconds: number;
  readonly json: boolean;
  readonly language: Language;
  readonly io: Io;
}

const longestSeconds = 3600;

/**
 * Measures a policy on this machine; exit code 1 when it has errors. @throws UsageError for a number of seconds that
 * is not above 0 or is too large.
 */
export async function runBench(request: BenchRequest): Promise<void> {
  const { file, seconds, json, language, io } = request;
  if (!(seconds > 0 && seconds <= longestSeconds))
    throw new UsageError(inEach(benchWords, ({ badSeconds }) => badSeconds));
  const loaded = loadPolicy(file);
  if (loaded.linked === null) return refuse(request, loaded);
  const progress = startProgress(io, benchWords[language].progress, 100);
  const { policy } = loaded.linked;
  const figures = await measure(contendersOf(loaded.linked), { seconds, progress });
  if (json) io.out.write(`${JSON.stringify({ format: 'rung/bench@1', machine: machine(), figures })}\n`);
  else writeTable(request, oneLine(policy.name), figures);
  io.exit(exitCodes.holds);
}

async function refuse({ json, language, io }: BenchRequest, document: FoundDocument): Promise<void> {
  if (json) {
    const findings = await jsonFindings(document, language);
    io.out.write(`${JSON.stringify({ format: 'rung/bench@1', figures: [], findings })}\n`);
  } else {
    await tellRefusal(document, benchWords[language].refused, { sink: io.out, language });
  }
  io.exit(exitCodes.findings);
}

interface Machine {
  readonly node: string;
  readonly processor: string;
  readonly processors: number;
}

function machine(): Machine {
  const processors = cpus();
  return {
    node: process.versions.node,
    processor: processors[0]?.model.trim() ?? '',
    processors: processors.length,
  };
}

function writeTable({ language, io }: BenchRequest, name: string, figures: readonly Figure[]): void {
  const words = benchWords[language];
  const { node, processor, processors } = machine();
  const titles = ['', words.perSecond, words.range, words.each].map((title) => styled(io.out, 'dim', title));
  const rows = figures.map(({ id, median, lowest, highest }) => [
    words.what[id],
    rate(median, language),
    `${rate(lowest, language)} – ${rate(highest, language)}`,
    each(median, language),
  ]);
  const lines = [
    styled(io.out, 'bold', name),
    styled(io.out, 'dim', words.on(node, oneLine(processor), processors)),
    '',
    ...table([titles, ...rows], { indent: '  ', align: ['left', 'right', 'right', 'right'] }),
    '',
    ...honesty(words).flatMap((text) => wrap(text, { columns: readableColumns(io.out.columns) })),
  ];
  io.out.write(`${lines.join('\n')}\n`);
}

function honesty({ howMeasured, notCounted }: BenchWords): readonly string[] {
  return [howMeasured, notCounted];
}

/** Three digits are as many as a measurement on a shared machine deserves. */
function rate(perSecond: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(perSecond);
}

function each(perSecond: number, language: Language): string {
  const us = 1e6 / perSecond;
  const [value, unit] = us >= 1000 ? [us / 1000, 'ms'] : us >= 1 ? [us, 'µs'] : [us * 1000, 'ns'];
  return `${rate(value, language)} ${unit}`;
}
