import { applyFix, check } from '@rung/compiler';
import { type Flow, parseFlow, readFlow } from '@rung/flow';
import {
  type Diagnostic,
  err,
  isName,
  keysOfPointer,
  ok,
  own,
  plainLine,
  type Result,
  readJson,
} from '@rung/kernel';
import { maxDocumentBytes } from '../drafts/document-text.ts';
import type { Problem } from '../problem.ts';

/** A file as read, with what was put right on the way. */
export interface Imported {
  readonly flow: Flow;
  /** What was wrong with the file and no longer is, each as the finding that it was. */
  readonly repairs: readonly Diagnostic[];
}

/** A repair can bring to light what it hid: another round for each level that names are misspelt on. */
const maxRounds = 3;

/**
 * Reads the text of a drawing that comes from elsewhere, in any format there ever was. What has exactly one sensible
 * repair is put right; whatever else keeps it from being a flow refuses it, with its place. That it would not compile
 * does not.
 */
export function readImport(source: string): Result<Imported, Problem> {
  if (Buffer.byteLength(source) > maxDocumentBytes) {
    return err({ code: 'documentTooLarge', limitBytes: maxDocumentBytes });
  }
  // Editors put a byte order mark before a text, and it is pasted along unseen.
  const text = source.replace(/^\uFEFF/, '');
  const respelt = withFixes(text);
  const read = readFlow(respelt.text);
  if (!read.ok) return err({ code: 'documentInvalid', diagnostics: read.error });
  const { flow, repaired = [] } = read.value;
  const connected = withoutEdgesToNowhere(flow);
  const named = withPlainName(connected.flow);
  const repairs = [...respelt.repairs, ...repaired, ...connected.repairs, ...named.repairs];
  return ok({ flow: named.flow, repairs });
}

/** The text with misspelt keys and words put right, where that makes it a flow; else as it was. */
function withFixes(text: string): { readonly text: string; readonly repairs: readonly Diagnostic[] } {
  const json = readJson(text);
  const untouched = { text, repairs: [] };
  if (!json.ok) return untouched;
  let document = json.value;
  const repairs: Diagnostic[] = [];
  for (let round = 0; round <= maxRounds; round += 1) {
    const parsed = parseFlow(document);
    if (parsed.ok) return repairs.length === 0 ? untouched : { text: JSON.stringify(document), repairs };
    // Those without a fix may come of those with one: a key that is missing, of one that is misspelt.
    const fixable = parsed.error.filter(({ fix }) => fix !== undefined);
    document = fixable.reduce(
      (before, { fix }) => (fix === undefined ? before : applyFix(before, fix)),
      document,
    );
    repairs.push(...fixable);
  }
  return untouched;
}

/** Connections from or to a step that does not exist mean nothing, and nobody could draw them: what they were is told. */
function withoutEdgesToNowhere(flow: Flow): Imported {
  const { nodes, edges } = flow;
  const lost = new Set(
    Object.keys(edges).filter((id) => {
      const edge = own(edges, id);
      return edge !== undefined && !(Object.hasOwn(nodes, edge.from.node) && Object.hasOwn(nodes, edge.to));
    }),
  );
  if (lost.size === 0) return { flow, repairs: [] };
  const edgeOf = ({ path = '' }: Diagnostic): string => {
    const [part, id = ''] = keysOfPointer(path) ?? [];
    return part === 'edges' ? id : '';
  };
  const repairs = check(flow).diagnostics.filter((finding) => lost.has(edgeOf(finding)));
  const kept = Object.entries(edges).filter(([id]) => !lost.has(id));
  return { flow: { ...flow, edges: Object.fromEntries(kept) }, repairs };
}

/**
 * The name stands in lists and records of the server, so what hides in it does not come in. A name without anything to see in
 * it has no sensible repair.
 */
function withPlainName(flow: Flow): Imported {
  const name = plainLine(flow.name);
  if (name === flow.name || !isName(name)) return { flow, repairs: [] };
  const repairs = check(flow).diagnostics.filter(({ code, path }) => code === 'RNG-113' && path === '/name');
  return { flow: { ...flow, name }, repairs };
}
