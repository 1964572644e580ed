import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type FlowTemplate, templates } from '@rung/flow';
import { exitCodes, UsageError } from '../../shell/exit-code.ts';
import { type Io, styled } from '../../shell/io.ts';
import { inEach, type Language } from '../../shell/language.ts';
import { readableColumns, wrap } from '../../shell/wrap.ts';
import { makeFolder, writeWhole } from '../../shell/write-file.ts';
import { initWords } from './init-words.ts';
import { nearestTemplate } from './nearest-template.ts';

/** What is begun, where, and how it is told. */
export interface InitRequest {
  /** Null to list what there is. */
  readonly template: string | null;
  /** Null for a folder named as the template. */
  readonly folder: string | null;
  /** Replace what is there. */
  readonly force: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly io: Io;
}

/**
 * Writes `flow.json` and `scenarios.json` of a template, or lists the templates.
 * @throws UsageError for a template that there is not, and for files that are there already.
 */
export function runInit(request: InitRequest): void {
  if (request.template === null) listTemplates(request);
  else begin(request, findTemplate(request.template));
  request.io.exit(exitCodes.holds);
}

function listTemplates({ json, language, io }: InitRequest): void {
  if (json) {
    const list = templates.map(({ id, name, promise }) => ({ id, name, promise }));
    io.out.write(`${JSON.stringify({ format: 'rung/templates@1', templates: list })}\n`);
    return;
  }
  const words = initWords[language];
  const columns = readableColumns(io.out.columns);
  const width = Math.max(...templates.map(({ id }) => id.length));
  const indent = ' '.repeat(width + 4);
  const lines = templates.flatMap(({ id, promise }) => {
    const first = `  ${styled(io.out, 'bold', id)}${' '.repeat(width - id.length)}  `;
    return wrap(words.promises[id] ?? promise, { columns, indent, first });
  });
  io.out.write(`${words.title}\n\n${lines.join('\n')}\n\n${words.how()}\n`);
}

function findTemplate(id: string): FlowTemplate {
  const found = templates.find((template) => template.id === id);
  if (found !== undefined) return found;
  const nearest = nearestTemplate(id);
  throw new UsageError(inEach(initWords, ({ unknown }) => unknown(id, nearest)));
}

function begin({ folder, force, json, language, io }: InitRequest, template: FlowTemplate): void {
  const place = folder ?? template.id;
  const flowFile = join(place, 'flow.json');
  const scenariosFile = join(place, 'scenarios.json');
  const inTheWay = [flowFile, scenariosFile].filter((file) => existsSync(file));
  if (inTheWay.length > 0 && !force)
    throw new UsageError(inEach(initWords, ({ exists }) => exists(inTheWay)));
  makeFolder(place);
  const { scenarios = [], ...flow } = template.flow;
  writeWhole(flowFile, pretty(flow));
  writeWhole(scenariosFile, pretty({ format: 'rung/scenarios@1', scenarios }));
  if (json) {
    const files = { flow: flowFile, scenarios: scenariosFile };
    io.out.write(`${JSON.stringify({ format: 'rung/init@1', template: template.id, ...files })}\n`);
  } else {
    const done = initWords[language].done({ flowFile, scenariosFile, count: scenarios.length });
    io.out.write(`${styled(io.out, 'green', `✓ ${done.written}`)}\n\n${done.next.join('\n')}\n`);
  }
}

function pretty(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
