import { Input, Text, VisuallyHidden } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { type Completion, type ConditionContext, completionsAt, parseCondition } from '@rung/condition';
import type { Diagnostic } from '@rung/kernel';
import { type KeyboardEvent, useRef, useState } from 'react';
import { OvertakenNote } from '../inspector/fields/overtaken-note.tsx';
import { useDraft } from '../inspector/fields/use-draft.ts';
import { useSpeech } from '../inspector/speech.tsx';
import classes from './builder.module.css';

const mostOffers = 40;

/**
 * A condition as text: what cannot be read is marked at its place and said in words, and the list below offers what may come next.
 * A text that does not parse is taken all the same: a draft may hold it.
 */
export function ConditionText(props: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly context: ConditionContext;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
}) {
  const { label, labelHidden, value, context, readOnly, onCommit } = props;
  const { wording } = useSpeech();
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const sayProblem = (text: string): string | null => {
    const found = firstProblem(text, context);
    return found === null ? null : wording.sayDiagnostic(found);
  };
  const draft = useDraft(value, {
    // Nothing is no condition that a draft could hold.
    refuse: (text) => (text.trim() === '' && value.trim() !== '' ? sayProblem(text) : null),
    take: onCommit,
  });
  const [offers, setOffers] = useState<readonly Completion[]>([]);
  /** -1 until somebody means one: a word is begun, a list was asked for, an arrow key went into it. */
  const [active, setActive] = useState(-1);
  // Who begins with no text is told what is wrong with it once it was written and left, and never that there is none yet.
  const [isBegun, setBegun] = useState(false);
  const isEmpty = value.trim() === '' && draft.text.trim() === '';
  const problem = isBegun || isEmpty ? null : firstProblem(draft.text, context);
  const isOpen = offers.length > 0 && !readOnly;

  const offerAt = (text: string, offset: number, isAsked = false): void => {
    const next = completionsAt(text, offset, context).slice(0, mostOffers);
    setActive(isAsked || next.some(({ start }) => start < offset) ? 0 : -1);
    setOffers(next);
  };
  const take = (offer: Completion): void => {
    const text = `${draft.text.slice(0, offer.start)}${offer.text}${draft.text.slice(offer.end)}`;
    draft.change(text);
    setOffers([]);
    const caret = offer.start + offer.text.length;
    requestAnimationFrame(() => input.current?.setSelectionRange(caret, caret));
  };
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      offerAt(draft.text, event.currentTarget.selectionStart, true);
    } else if (isOpen) keyInList(event);
    else draft.input.onKeyDown(event);
  };
  const keyInList = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const offer = offers[active];
    const next = moved(event.key, active, offers.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Escape') setOffers([]);
    // Tab only leaves: it takes nothing that was not asked for.
    else if (event.key === 'Enter' && offer !== undefined) take(offer);
    else {
      draft.input.onKeyDown(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      {labelHidden === true ? (
        <label htmlFor={id}>
          <VisuallyHidden>{label}</VisuallyHidden>
        </label>
      ) : (
        <Input.Label htmlFor={id} size="sm">
          {label}
        </Input.Label>
      )}
      <div className={classes.editor}>
        <Mirror text={draft.text} problem={problem} />
        <textarea
          ref={input}
          id={id}
          className={classes.input}
          rows={2}
          spellCheck={false}
          autoCapitalize="off"
          readOnly={readOnly}
          aria-autocomplete="list"
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          {...(isOpen && {
            'aria-controls': `${id}-offers`,
            ...(active >= 0 && { 'aria-activedescendant': `${id}-offer-${active}` }),
          })}
          data-bad={problem !== null || undefined}
          {...draft.input}
          data-mantine-stop-propagation={isOpen || draft.input['data-mantine-stop-propagation']}
          onFocus={() => {
            setBegun(isEmpty);
            draft.input.onFocus();
          }}
          onBlur={() => {
            setOffers([]);
            setBegun(false);
            draft.input.onBlur();
          }}
          onKeyDown={keyDown}
          onChange={(event) => {
            const { value: text, selectionStart } = event.currentTarget;
            draft.change(text);
            offerAt(text, selectionStart);
          }}
        />
        {isOpen && <Offers id={id} offers={offers} active={active} label={label} onTake={take} />}
      </div>
      <Text id={`${id}-problem`} size="xs" c="var(--mantine-color-error)" mt={problem === null ? 0 : 4}>
        {problem !== null && wording.sayDiagnostic(problem)}
      </Text>
      <OvertakenNote draft={draft} />
    </div>
  );
}

/** The offer that an arrow key leads to; null for any other key. */
function moved(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return (active + 1) % count;
  return key === 'ArrowUp' ? (Math.max(active, 0) - 1 + count) % count : null;
}

function firstProblem(text: string, context: ConditionContext): Diagnostic | null {
  const read = parseCondition(text, context);
  return read.ok ? null : (read.error[0] ?? null);
}

/** The same text behind the input, with the place that cannot be read underlined. */
function Mirror({ text, problem }: { readonly text: string; readonly problem: Diagnostic | null }) {
  const range = problem?.range;
  if (range === undefined) return null;
  const end = Math.max(range.end, range.start + 1);
  return (
    <div className={classes.mirror} aria-hidden>
      {text.slice(0, range.start)}
      <mark>{text.slice(range.start, end) || ' '}</mark>
      {text.slice(end)}
    </div>
  );
}

function Offers(props: {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly Completion[];
  readonly active: number;
  readonly onTake: (offer: Completion) => void;
}) {
  const { id, offers, active, label, onTake } = props;
  return (
    // What scrolls is a tab stop by itself, and this one goes when the field is left.
    <div id={`${id}-offers`} className={classes.offers} role="listbox" aria-label={label} tabIndex={-1}>
      {offers.map((offer, index) => (
        // The input keeps the focus and hears the keys (aria-activedescendant); the pointer only chooses.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={offer.text}
          id={`${id}-offer-${index}`}
          role="option"
          aria-selected={index === active}
          ref={index === active ? (row) => row?.scrollIntoView({ block: 'nearest' }) : null}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <code>{offer.text}</code>
          <span className={classes.detail}>{offer.detail}</span>
        </div>
      ))}
    </div>
  );
}
