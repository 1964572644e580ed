import type { Truth } from '@rung/kernel';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconQuestionMark from '@tabler/icons-react/icons/IconQuestionMark';
import IconX from '@tabler/icons-react/icons/IconX';
import type { Words } from '../use-words.ts';
import classes from './trace.module.css';

const signs = { true: IconCheck, false: IconX, unknown: IconQuestionMark } as const;

/** Whether something holds, by a sign and, unless bare, a word. */
export function Sign({
  truth,
  words,
  isBare = false,
}: {
  readonly truth: Truth;
  readonly words: Words;
  readonly isBare?: boolean;
}) {
  const Icon = signs[truth];
  return (
    <span className={classes['sign']} data-truth={truth}>
      <Icon size={14} aria-hidden />
      {!isBare && (words.wording.sayTerm('truth', truth) ?? truth)}
    </span>
  );
}
