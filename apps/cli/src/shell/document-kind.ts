import { type Diagnostic, readJson } from '@rung/kernel';
import { maxDocumentBytes, sourceOf } from './read-file.ts';

/** What a file may hold, by the name in its `format`. */
export const documentKinds = [
  'flow',
  'policy',
  'scenario',
  'scenarios',
  'result',
  'results',
  'replay-map',
] as const;

/** One of {@link documentKinds}. */
export type DocumentKind = (typeof documentKinds)[number];

/** The kind that a `format` names; null for none that is known. */
function kindOfFormat(format: unknown): DocumentKind | null {
  const name = typeof format === 'string' ? /^rung\/([a-z-]+)@/.exec(format)?.[1] : undefined;
  return documentKinds.find((kind) => kind === name) ?? null;
}

/** The kind of a parsed document; null when it says none. */
export function kindOfDocument(document: unknown): DocumentKind | null {
  const hasFormat = typeof document === 'object' && document !== null && Object.hasOwn(document, 'format');
  return hasFormat ? kindOfFormat(Reflect.get(document, 'format')) : null;
}

/** A policy nests deeper and is larger than what people draw. */
const policyLimits = { maxBytes: maxDocumentBytes, maxDepth: 256 };

/**
 * Reads JSON whatever document it is; undefined for what is not JSON, of which the reader of the expected document
 * says more.
 */
export function peek(bytes: Uint8Array): unknown {
  const json = readJson(sourceOf(bytes), policyLimits);
  return json.ok ? json.value : undefined;
}

const codeOfForeignFormat = /-03$/;

/**
 * The kind that was found where another was expected; null when the finding is about something else, such as a version
 * that the expected kind never had.
 */
export function foreignKind({ code, path, data }: Diagnostic): DocumentKind | null {
  if (path !== '/format' || !codeOfForeignFormat.test(code)) return null;
  const found = kindOfFormat(data['found']);
  return found === kindOfFormat(data['expected']) ? null : found;
}
