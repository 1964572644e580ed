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
export function checkLabels({ flow }: FlowModel): Diagnostic[] {
  const { layout, scenarios, ...meaning } = flow;
  const found: Diagnostic[] = [];
  const keys: string[] = [];
  // Most flows have no such text, so the place is only worked out where there is one.
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (directional.test(value)) found.push(labelFinding(keys, value));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        keys.push(key);
        visit(child);
        keys.pop();
      }
    }
  };
  visit(meaning);
  return found;
}

function labelFinding(keys: readonly string[], text: string): Diagnostic {
  const place = { path: jsonPointer(keys), nodeId: keys[0] === 'nodes' ? keys[1] : undefined };
  return finding('RNG-113', place, {
    characters: [...new Set(text.match(allDirectional))].map(codePoint),
    cleaned: text.replaceAll(allDirectional, ''),
  });
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
