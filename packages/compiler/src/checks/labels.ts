import { type Diagnostic, jsonPointer } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Characters that make text read in another order than it is stored: embeddings, overrides and isolates. */
const directional = /[\u202A-\u202E\u2066-\u2069]/;
const allDirectional = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Finds text in which invisible characters hide what it really says. Layout and scenarios are not compiled, so they
 * may hold any.
 */
export function checkLabels({ flow, memory }: FlowModel): Diagnostic[] {
  const { layout, scenarios, ...meaning } = flow;
  // Entries of parts are asked one by one, so that after an edit only those are asked that it changed.
  const entry: Look = (value) =>
    typeof value === 'object' && value !== null ? memory.of(hiddenInEntry, value) : hiddenIn(value);
  const part: Look = (value) => hiddenInside(value, entry);
  return hiddenInside(meaning, part).map(labelFinding);
}

/** A text that hides something, and the keys that lead to it. */
interface Hidden {
  readonly keys: readonly string[];
  readonly text: string;
}

type Look = (value: unknown) => readonly Hidden[];

const nothing: readonly Hidden[] = [];

const hiddenInEntry = (entry: object): readonly Hidden[] => hiddenIn(entry);
const hiddenIn: Look = (value) => hiddenInside(value, hiddenIn);

/** Most flows have no such text, so the place is only worked out where there is one. */
function hiddenInside(value: unknown, look: Look): readonly Hidden[] {
  if (typeof value === 'string') return directional.test(value) ? [{ keys: [], text: value }] : nothing;
  if (typeof value !== 'object' || value === null) return nothing;
  let found = nothing;
  for (const [key, child] of Object.entries(value)) {
    const inside = look(child);
    if (inside.length > 0) {
      found = [...found, ...inside.map(({ keys, text }) => ({ keys: [key, ...keys], text }))];
    }
  }
  return found;
}

function labelFinding({ keys, text }: Hidden): Diagnostic {
  const place = { path: jsonPointer(keys), nodeId: keys[0] === 'nodes' ? keys[1] : undefined };
  return finding('RNG-113', place, {
    characters: [...new Set(text.match(allDirectional))].map(codePoint),
    cleaned: text.replaceAll(allDirectional, ''),
  });
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
