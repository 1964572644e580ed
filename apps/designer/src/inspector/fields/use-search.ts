import { type KeyboardEvent, useRef, useState } from 'react';
import { useSpeech } from '../speech.tsx';
import { afterPress } from './after-press.ts';
import { type Choice, choicesSought, meantBy } from './choices.ts';
import { useTellLost } from './use-draft.ts';

/** What is typed into a list of choices. */
export interface Search {
  /** Why what was typed chooses nothing; null while it is typed, and where it does. */
  readonly trouble: string | null;
  /** For the list itself. */
  readonly input: {
    readonly searchValue: string;
    readonly onSearchChange: (typed: string) => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
    /** See `leadToUntaken`. */
    readonly 'data-untaken': 'told' | undefined;
  };
}

/**
 * Keeps what is typed to look for one of several choices. Whoever types a name and goes on has chosen it, as if by Enter. What
 * can mean none, or more than one, stays in its field and says so.
 */
export function useSearch(
  choices: readonly Choice[],
  {
    values,
    onChange,
    meant = (typed) => meantBy(typed, choices),
  }: {
    readonly values: readonly string[];
    readonly onChange: (values: string[]) => void;
    /** What a text means; default the choice that is called so, null where there is not just one. */
    readonly meant?: (typed: string) => string | null;
  },
): Search {
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');
  const [isLeft, setLeft] = useState(false);
  const isLeaving = useRef(false);
  const count = choicesSought(typed, choices).length;
  const trouble = isLeft ? t(count > 1 ? 'form.search.several' : 'form.nothingFound') : null;
  useTellLost(trouble === null ? null : { text: typed, why: trouble });
  const type = (text: string): void => {
    // The list empties what is typed as it is left.
    if (isLeaving.current) return;
    setTyped(text);
    setLeft(false);
  };
  return {
    trouble,
    input: {
      searchValue: typed,
      onSearchChange: type,
      onFocus: () => {
        isLeaving.current = false;
      },
      onBlur: () => {
        const choice = meant(typed);
        if (choice !== null && !values.includes(choice)) onChange([...values, choice]);
        if (choice !== null || typed.trim() === '') return;
        isLeaving.current = true;
        afterPress(() => setLeft(true));
      },
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || typed === '') return;
        event.stopPropagation();
        // The first only closes the list.
        const isOpen = event.currentTarget.getAttribute('aria-expanded') === 'true';
        if (isOpen) setLeft(meant(typed) === null);
        else type('');
      },
      'data-untaken': isLeft ? 'told' : undefined,
    },
  };
}
