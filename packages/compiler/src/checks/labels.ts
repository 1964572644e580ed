import { type Diagnostic, jsonPointer, plainLine, withoutHidden } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/**
 * Finds text in which invisible characters hide what it really says. Layout and scenarios are not compiled, so they
 * may hold any.
 */
export function checkLabels({ flow, memory }: FlowModel): Diagnostic[] {
  const { layout, scenarios, ...meaning } = flow;
  // Entries of parts are asked one by one, so that after an edit only those are asked that it changed.
  const entry: Look = (value, key) =>
    typeof value === 'object' && value !== null ? memory.of(hiddenInEntry, value) : hiddenIn(value, key);
  const part: Look = (value, key) => hiddenInside(value, key, entry);
  return hiddenInside(meaning, '', part).map(labelFinding);
}

/** A text that hides something, and the keys that lead to it. */
interface Hidden {
  readonly keys: readonly string[];
  readonly text: string;
  readonly cleaned: string;
}

type Look = (value: unknown, key: string) => readonly Hidden[];

const nothing: readonly Hidden[] = [];

const hiddenInEntry = (entry: object): readonly Hidden[] => hiddenIn(entry, '');
const hiddenIn: Look = (value, key) => hiddenInside(value, key, hiddenIn);

/** What may be hidden in a text, or stand in one of several lines. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu;

/** The keys under which a text is of one line. */
const lines = new Set(['name', 'title', 'label']);

/** Most flows have no such text, so the place is only worked out where there is one. */
function hiddenInside(value: unknown, at: string, look: Look): readonly Hidden[] {
  if (typeof value === 'string') {
    const cleaned = lines.has(at) ? plainLine(value) : withoutHidden(value);
    return cleaned === value ? nothing : [{ keys: [], text: value, cleaned }];
  }
  if (typeof value !== 'object' || value === null) return nothing;
  let found = nothing;
  for (const [key, child] of Object.entries(value)) {
    const inside = look(child, key);
    if (inside.length > 0) {
      found = [...found, ...inside.map((hidden) => ({ ...hidden, keys: [key, ...hidden.keys] }))];
    }
  }
  return found;
}

function labelFinding({ keys, text, cleaned }: Hidden): Diagnostic {
  const place = { path: jsonPointer(keys), nodeId: keys[0] === 'nodes' ? keys[1] : undefined };
  const gone = [...new Set(text.match(invisible))].filter((character) => !cleaned.includes(character));
  return finding('RNG-113', place, { characters: gone.map(codePoint), cleaned });
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
