import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Word lists that nobody has filled yet: a new one begins so. */
export function checkWordLists({ wordLists }: FlowModel): Diagnostic[] {
  return [...wordLists].flatMap(([id, { words }]) =>
    words.length === 0 ? [finding('RNG-802', { path: `/wordLists/${id}/words` }, { wordList: id })] : [],
  );
}
