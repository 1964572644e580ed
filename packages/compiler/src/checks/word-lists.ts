import { type Diagnostic, wordsOf } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Word lists that nobody has filled yet, as a new one begins, and entries that no text can contain. */
export function checkWordLists({ wordLists }: FlowModel): Diagnostic[] {
  return [...wordLists].flatMap(([id, { words }]) => {
    const path = `/wordLists/${id}/words`;
    if (words.length === 0) return [finding('RNG-802', { path }, { wordList: id })];
    // As the search itself reads them: what has no words in it is found nowhere.
    return words.flatMap((entry, index) =>
      wordsOf(entry).length === 0
        ? [finding('RNG-803', { path: `${path}/${index}` }, { wordList: id, number: index + 1 })]
        : [],
    );
  });
}
