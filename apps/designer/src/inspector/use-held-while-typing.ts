import { type RefObject, useEffect, useRef, useState } from 'react';

/** What is written letter by letter; a press of a switch or a choice from a list is done at once. */
const written = 'textarea, input:is([type="text"], :not([type])):not([aria-haspopup])';

/**
 * What was so before somebody began to type in a field of a form: a list above that field must not grow and shrink with each
 * letter, and push the field about. It is what it is again when the field is left. Marks below the field itself come at once.
 */
export function useHeldWhileTyping<T>(value: T, form: RefObject<HTMLElement | null>): T {
  const [isTyping, setTyping] = useState(false);
  const held = useRef(value);
  if (!isTyping) held.current = value;
  useEffect(() => {
    const within = form.current;
    if (within === null) return;
    const begin = ({ target }: Event): void => {
      if (target instanceof Element && target.matches(written)) setTyping(true);
    };
    const end = (): void => setTyping(false);
    within.addEventListener('input', begin);
    within.addEventListener('focusout', end);
    return () => {
      within.removeEventListener('input', begin);
      within.removeEventListener('focusout', end);
    };
  }, [form]);
  return isTyping ? held.current : value;
}
