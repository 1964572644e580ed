import { isTyping } from '../keyboard/typing.ts';
import { authorName } from './author-name.ts';
import { preferences } from './preferences.ts';

/** What stands under the edits of those who would rather not say their name. */
const nobodysName = 'Somebody';

/** Whether an author gave no name, or one of an earlier release that did not ask. */
export const isNobody = (author: string): boolean => author === nobodysName || author === '?';

let isDeclined = false;
let signing: Promise<void> | null = null;

/** The name that stands under edits. */
export const signature = (): string => preferences.getState().authorName ?? nobodysName;

/** Whether people have said what stands under their edits, be it that they would rather not. */
export const isSigned = (): boolean => isDeclined || preferences.getState().authorName !== null;

/** Asks what stands under edits, once and not in the middle of a word; resolves when {@link isSigned}. */
export function sign(): Promise<void> {
  signing ??= ask().finally(() => {
    signing = null;
  });
  return signing;
}

async function ask(): Promise<void> {
  await fieldLeft();
  if (!isSigned()) isDeclined = (await authorName()) === null;
}

/** Resolves when the field that people type in is left: a question in front of it would take the rest of their words. */
function fieldLeft(): Promise<void> {
  const field = document.activeElement;
  if (!isTyping(field)) return Promise.resolve();
  return new Promise((resolve) => {
    const ended = new AbortController();
    const look = (): void => {
      // Between two elements nothing has the focus.
      setTimeout(() => {
        if (document.activeElement === field) return;
        ended.abort();
        resolve();
      });
    };
    // A field that was taken away never says that it lost the focus: what people do next tells.
    for (const event of ['focusin', 'focusout', 'keyup', 'pointerup']) {
      document.addEventListener(event, look, { signal: ended.signal });
    }
  });
}
