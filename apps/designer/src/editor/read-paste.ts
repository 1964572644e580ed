import { type Fragment, fragmentFormat, parseFragment } from '@rung/editing';
import { readFlow } from '@rung/flow';
import { type Diagnostic, formatProblem, isJsonObject, readJson } from '@rung/kernel';

/** Why what claims to be steps of a policy cannot be pasted. */
export interface PasteFault {
  /**
   * `text`: it is no JSON. `newer`: a newer program copied it. `unknown`: no program of ours ever wrote that format. `key`: it holds what steps
   * never do. `steps`: they are faulty.
   */
  readonly why: 'text' | 'newer' | 'unknown' | 'key' | 'steps';
  /** What the format or the key is called, shortened. */
  readonly name: string;
  /** What is wrong, each with its place in the text. */
  readonly findings: readonly Diagnostic[];
}

/** What a text from the clipboard is. */
export type Pasted =
  | { readonly kind: 'steps'; readonly fragment: Fragment }
  /** A whole policy, which a file may hold as well. */
  | { readonly kind: 'flow' }
  | { readonly kind: 'faulty'; readonly fault: PasteFault }
  /** Nothing of ours: words, or something of another program. */
  | { readonly kind: 'other' };

const fragmentPattern = /^rung\/fragment@/;
const flowPattern = /^rung\/flow@\d+$/;

/** Reads what was pasted. Never throws. */
export function readPaste(text: string): Pasted {
  if (!text.trimStart().startsWith('{')) return { kind: 'other' };
  const json = readJson(text);
  if (!json.ok) return brokenText(text);
  const { value } = json;
  const format = isJsonObject(value) ? String(value['format'] ?? '') : '';
  if (flowPattern.test(format)) return { kind: 'flow' };
  if (!fragmentPattern.test(format)) return { kind: 'other' };
  const isOther = formatProblem(value, fragmentFormat)?.problem;
  if (isOther !== undefined) return faulty(isOther === 'newerFormat' ? 'newer' : 'unknown', format);
  const read = parseFragment(value);
  if (read.ok) return { kind: 'steps', fragment: read.value };
  const { data, findings = [] } = read.error;
  const { key } = data;
  return findings.length > 0 ? faulty('steps', '', findings) : faulty('key', String(key));
}

/** As much of a name as a sentence has room for. */
const longestName = 60;

function faulty(why: PasteFault['why'], name = '', findings: PasteFault['findings'] = []): Pasted {
  const short = name.length > longestName ? `${name.slice(0, longestName).toWellFormed()}…` : name;
  return { kind: 'faulty', fault: { why, name: short, findings } };
}

/** A text that only begins like JSON: of a copied policy it is said where it breaks, of anything else it is nobody's business. */
function brokenText(text: string): Pasted {
  if (!/"rung\/(?:fragment|flow)@\d+"/.test(text)) return { kind: 'other' };
  const read = readFlow(text);
  return faulty('text', '', read.ok ? [] : read.error);
}
