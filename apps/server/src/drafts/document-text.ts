import { type Flow, parseFlow } from '@rung/flow';
import { documentDiagnostic, err, keysOfPointer, ok, type Result, readJson } from '@rung/kernel';
import type { Problem } from '../problem.ts';
import { newerFormat } from './newer-format.ts';

/** As much as is read of a drawing, and so as much as may be stored of one. */
export const maxDocumentBytes: number = 5 * 1024 * 1024;

/** A drawing and the text that is stored of it. */
export interface WrittenFlow {
  readonly flow: Flow;
  readonly text: string;
}

/**
 * Writes a drawing as it is stored, after making sure that it can be read back: its size, its numbers and its shape.
 * What it means, the compiler's findings, keeps nothing from being stored.
 */
export function writeDocument(document: unknown): Result<WrittenFlow, Problem> {
  const text = JSON.stringify(document);
  if (Buffer.byteLength(text) > maxDocumentBytes) {
    return err({ code: 'documentTooLarge', limitBytes: maxDocumentBytes });
  }
  const json = readJson(text);
  if (!json.ok) {
    const { message: reason, line, column } = json.error;
    const path = keysOfPointer(json.error.path) ?? [];
    const problem = { problem: 'notJson', data: { reason, line, column } } as const;
    return err({
      code: 'documentInvalid',
      diagnostics: [documentDiagnostic(problem, { prefix: 'FLW', path })],
    });
  }
  const flow = parseFlow(json.value);
  return flow.ok ? ok({ flow: flow.value, text }) : err({ code: 'documentInvalid', diagnostics: flow.error });
}

/**
 * Reads a drawing that was stored, in whatever format it was then. The error is `newerFormat`: a newer program wrote it,
 * before this one was put in its place.
 *
 * @throws when it cannot be read otherwise: a bug, since {@link writeDocument} made sure of it.
 */
export function readDocument(text: string): Result<Flow, Problem> {
  return flowOf(JSON.parse(text));
}

/** The same of a drawing as JSON. */
export function flowOf(document: unknown): Result<Flow, Problem> {
  const newer = newerFormat(document);
  if (newer !== null) return err({ code: 'newerFormat', ...newer });
  const flow = parseFlow(document);
  if (flow.ok) return flow;
  const [first] = flow.error;
  throw new Error(`a stored drawing cannot be read: ${first?.code} at ${first?.path}`);
}
