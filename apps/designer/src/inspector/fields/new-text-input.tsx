import { TextInput, type TextInputProps } from '@mantine/core';
import { type Ref, useState } from 'react';

/**
 * A text that a button beside it puts to use. Until then it stands nowhere but here: this is said, and whoever leaves the form is
 * led back to it. Escape takes it back.
 */
export function NewTextInput(
  props: Pick<TextInputProps, 'label' | 'aria-label' | 'placeholder' | 'autoFocus' | 'flex' | 'w'> & {
    readonly ref?: Ref<HTMLInputElement>;
    readonly value: string;
    /** What stands there while nothing is to be put to use; default nothing. */
    readonly before?: string;
    /** Why it cannot be put to use; null if it can. */
    readonly trouble: string | null;
    /** Whether that is said only once it is left, because what it begins with is mostly none. */
    readonly isToldLater?: boolean;
    /** That it is still to be put to use, and how. */
    readonly pending: string;
    readonly onType: (text: string) => void;
    readonly onEnter: () => void;
    readonly onEscape: () => void;
  },
) {
  const { before = '', trouble, isToldLater = false, pending, onType, onEnter, onEscape, ...input } = props;
  const [hasFocus, setFocus] = useState(props.autoFocus === true);
  const isUntaken = props.value.trim() !== before;
  const isTold = isUntaken && !(isToldLater && hasFocus);
  return (
    <TextInput
      {...input}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...(isTold && trouble !== null && { error: trouble })}
      {...(isUntaken && trouble === null && { description: pending })}
      data-untaken={isUntaken || undefined}
      data-mantine-stop-propagation={isUntaken || props.autoFocus}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter();
        else if (event.key === 'Escape' && (isUntaken || props.autoFocus === true)) onEscape();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
