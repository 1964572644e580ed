import { extname } from 'node:path';
import { renderMermaid, renderSvg } from '@rung/drawing';
import { type Flow, readFlow } from '@rung/flow';
import { own } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import { exitCodes, UsageError } from '../../shell/exit-code.ts';
import { type Io, styled } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { loadWording } from '../../shell/load-wording.ts';
import { placeFindings } from '../../shell/place-findings.ts';
import { printable } from '../../shell/printable.ts';
import { readBytes, textOf } from '../../shell/read-file.ts';
import { type FoundDocument, tellRefusal } from '../../shell/tell-findings.ts';
import { writeWhole } from '../../shell/write-file.ts';
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
    `# ${printable(flow.name)}\n\n\`\`\`mermaid\n${renderMermaid(flow, wording).trimEnd()}\n\`\`\`\n`,
};

/**
 * Draws a flow, also one that does not compile yet; exit code 1 when the file holds none.
 * @throws UsageError for an ending that is no kind of picture, and for files that cannot be read or written.
 */
export async function runDraw(request: DrawRequest): Promise<void> {
  const { file, output, theme, language, io } = request;
  const ending = extname(output).toLowerCase();
  const draw = own(drawers, ending);
  if (draw === undefined) throw new UsageError(drawWords[language].ending(output));
  const bytes = readBytes(file);
  const read = readFlow(bytes);
  if (!read.ok) return refuse(request, { file, text: textOf(bytes), diagnostics: read.error });
  const wording = await loadWording(language, { flow: read.value.flow });
  writeWhole(output, draw({ flow: read.value.flow, wording, theme }));
  if (request.json)
    io.out.write(`${JSON.stringify({ format: 'rung/draw@1', file, output, findings: [] })}\n`);
  else io.out.write(`${styled(io.out, 'green', `✓ ${printable(output)}`)}\n`);
  io.exit(exitCodes.holds);
}

async function refuse({ json, language, io }: DrawRequest, document: FoundDocument): Promise<void> {
  if (json) {
    const findings = placeFindings(document.diagnostics, document);
    io.out.write(
      `${JSON.stringify({ format: 'rung/draw@1', file: document.file, output: null, findings })}\n`,
    );
  } else {
    await tellRefusal(document, drawWords[language].refused, { sink: io.out, language });
  }
  io.exit(exitCodes.findings);
}
