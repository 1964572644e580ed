import { type Diagnostic, jsonPointer } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { compareText } from '../internal/order.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Characters that make text read in another order than it is stored: embeddings, overrides and isolates. */
const directional = /[\u202A-\u202E\u2066-\u2069]/;
const allDirectional = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text in which invisible characters hide what it really says. Layout and scenarios are not compiled. */
export function checkLabels({ flow }: FlowModel): Diagnostic[] {
  const { layout, scenarios, ...meaning } = flow;
  return textsOf(meaning, [])
    .filter(({ text }) => directional.test(text))
    .map(({ keys, text }) =>
      finding('RNG-113', placeOf(keys), {
        characters: [...new Set(text.match(allDirectional))].map(codePoint),
        cleaned: text.replaceAll(allDirectional, ''),
      }),
    );
}

interface Text {
  readonly keys: readonly string[];
  readonly text: string;
}

function textsOf(value: unknown, keys: readonly string[]): readonly Text[] {
  if (typeof value === 'string') return [{ keys, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, child]) => textsOf(child, [...keys, key]));
}

function placeOf(keys: readonly string[]): { path: string; nodeId: string | undefined } {
  return { path: jsonPointer(keys), nodeId: keys[0] === 'nodes' ? keys[1] : undefined };
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
