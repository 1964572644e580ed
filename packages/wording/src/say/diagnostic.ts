import { type Diagnostic, type Fix, keysOfPointer } from '@rung/kernel';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { diagnosticValues } from './diagnostic-values.ts';

/** Codes beyond the shared ones of documents (01 to 19) that events and scenarios have in common. */
const inputPrefixes: ReadonlySet<string> = new Set(['SCN', 'EVT']);

/** The message that a code stands for: its own, or the one it shares with other kinds of documents. */
function messageIdOf(code: string): string {
  const [, prefix = '', number = ''] = /^([A-Z]+)-(\d+)$/.exec(code) ?? [];
  if (number.length === 2 && number < '20' && !ownNumbers.has(prefix)) return `DOC-${number}`;
  return inputPrefixes.has(prefix) ? `INPUT-${number}` : code;
}

/** Tables that number from 01 by themselves. */
const ownNumbers: ReadonlySet<string> = new Set(['LNT', 'CND', 'CAL']);

/**
 * A finding in words, from its `code` and `data`. A code that the catalogue does not know is said in the finding's own
 * English.
 */
export function sayDiagnostic(speech: Speech, diagnostic: Diagnostic): string {
  const id = messageIdOf(diagnostic.code);
  return speech.sayIfKnown(id, diagnosticValues(speech, diagnostic, id)) ?? diagnostic.message;
}

/** What a repair does, as the text of a button; a label that the catalogue does not know is said as it stands. */
export function sayFix(speech: Speech, fix: Fix): string {
  const words = speech.sayIfKnown(fix.label) ?? fix.label;
  const [edit] = fix.edits;
  const to = edit?.op === 'set' ? targetOf(fix.label, edit) : null;
  return to === null ? words : speech.say('fix.to', { fix: words, value: inserted(to) });
}

/** What a repair names besides its label: the value that is set, or the key under which something stands from then on. */
function targetOf(
  label: string,
  { path, value }: { readonly path: string; readonly value: unknown },
): string | null {
  if (label === 'fix.rename') return keysOfPointer(path)?.at(-1) ?? null;
  return label === 'fix.useSuggestion' && typeof value === 'string' ? value : null;
}
