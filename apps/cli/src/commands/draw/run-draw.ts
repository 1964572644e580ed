import { extname } from 'node:path';
import { renderMermaid, renderSvg } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import { own } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import { exitCodes, UsageError } from '../../shell/exit-code.ts';
import { countFindings } from '../../shell/finding-words.ts';
import { type Io, styled } from '../../shell/io.ts';
import { jsonFindings } from '../../shell/json-findings.ts';
import { inEach, type Language } from '../../shell/language.ts';
import { type LoadedFlow, loadFlow } from '../../shell/load-flow.ts';
import { loadWording } from '../../shell/load-wording.ts';
import { oneLine, printable } from '../../shell/printable.ts';
import { type FoundDocument, tellRefusal } from '../../shell/tell-findings.ts';
import { keepInput, writeWhole } from '../../shell/write-file.ts';
import { drawWords } from './draw-words.ts';

/** What is drawn, where to, and how it is told. */
export interface DrawRequest {
  readonly file: string;
  readonly output: string;
  readonly theme: 'light' | 'dark';
  readonly json: boolean;
  readonly language: Language;
  readonly io: Io;
}

interface Drawing {
  readonly flow: Flow;
  readonly wording: Wording;
  readonly theme: DrawRequest['theme'];
}

const drawers: Readonly<Record<string, (drawing: Drawing) => string>> = {
  '.svg': ({ flow, wording, theme }) => renderSvg(flow, { wording, theme }),
  '.mmd': ({ flow, wording }) => renderMermaid(flow, wording),
  '.md': ({ flow, wording }) =>
    `# ${heading(flow.name)}\n\n\`\`\`mermaid\n${renderMermaid(flow, wording).trimEnd()}\n\`\`\`\n`,
};

const markup = /[\\`*_[\]<>#&~|!$]/g;

/** A name as it stands in a line of Markdown: nothing in it is markup. */
function heading(name: string): string {
  return oneLine(name).replaceAll(markup, String.raw`\$&`);
}

/**
 * Draws a flow. One that does not compile yet is drawn too, with a warning; exit code 1 only when the file holds
 * no flow.
 * @throws UsageError for an ending that is no kind of picture, and for files that cannot be read or written.
 */
export async function runDraw(request: DrawRequest): Promise<void> {
  const { file, output, theme, json, language, io } = request;
  const ending = extname(output).toLowerCase();
  const draw = own(drawers, ending);
  if (draw === undefined) throw new UsageError(inEach(drawWords, ({ ending: say }) => say(output)));
  keepInput(file, output);
  const loaded = loadFlow(file);
  const { flow } = loaded;
  if (flow === null) return refuse(request, loaded);
  const wording = await loadWording(language, { flow });
  writeWhole(output, draw({ flow, wording, theme }));
  const errors = {
    ...loaded,
    diagnostics: loaded.diagnostics.filter(({ severity }) => severity === 'error'),
  };
  if (json) await writeJson(request, output, errors);
  else tellDrawn(request, errors);
  io.exit(exitCodes.holds);
}

/**
 * Says on standard error, as all commands do that write files, which was written, and that a flow does not compile: a picture does
 * not show it.
 */
function tellDrawn({ file, output, language, io }: DrawRequest, { diagnostics }: LoadedFlow): void {
  io.err.write(`${styled(io.err, 'green', `✓ ${printable(output)}`)}\n`);
  if (diagnostics.length === 0) return;
  const warning = drawWords[language].unfinished(printable(file), countFindings(diagnostics, language));
  io.err.write(`${styled(io.err, 'yellow', `! ${warning}`)}\n`);
}

async function writeJson(
  { file, language, io }: DrawRequest,
  output: string | null,
  document: FoundDocument,
): Promise<void> {
  const findings = await jsonFindings(document, language);
  io.out.write(`${JSON.stringify({ format: 'rung/draw@1', file, output, findings })}\n`);
}

async function refuse(request: DrawRequest, document: FoundDocument): Promise<void> {
  const { json, language, io } = request;
  if (json) {
    await writeJson(request, null, document);
  } else {
    await tellRefusal(document, drawWords[language].refused, { sink: io.out, language });
  }
  io.exit(exitCodes.findings);
}
