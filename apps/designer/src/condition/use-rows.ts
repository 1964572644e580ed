import type { ConditionContext, Query } from '@rung/condition';
import type { Diagnostic, Result } from '@rung/kernel';
import { useMemo, useState } from 'react';
import { useKeepHalfMade, useLeft } from '../inspector/fields/half-made.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { blankRule } from './blank.ts';
import { type OpenedRows, openRows, sameRows, textOfRows } from './rows.ts';

/** What a condition begins with: nothing is asked until somebody says what. */
const beginning: Query = { combinator: 'and', rules: [blankRule] };

/** A condition while it is edited as rows. */
interface EditedRows {
  readonly opened: Result<OpenedRows, Diagnostic[]>;
  /** Null where the text has no rows. */
  readonly query: Query | null;
  readonly isNew: boolean;
  /** Whether the rows are not those of the text. */
  readonly isDraft: boolean;
  /** Whether somebody has made them so. */
  readonly isUntaken: boolean;
  readonly problems: readonly Diagnostic[];
  readonly change: (query: Query) => void;
  /** Goes back to what the text says. */
  readonly drop: () => void;
}

/** Keeps rows that make no condition yet; the flow has the one before until they do. */
export function useRows(condition: {
  readonly label: string;
  readonly place: string;
  readonly value: string;
  readonly context: ConditionContext;
  readonly onCommit: (text: string) => void;
  readonly onEmpty?: (() => void) | undefined;
}): EditedRows {
  const { label, place, value, context, onCommit, onEmpty } = condition;
  const { t } = useSpeech();
  const left = useLeft('rows', place);
  // Over another condition than they were begun over they would undo what was done to it since.
  const [begun] = useState(left?.over === value ? left : null);
  const keep = useKeepHalfMade(place, begun);
  const isNew = value.trim() === '';
  const opened = useMemo(() => openRows(value, context), [value, context]);
  const before = isNew ? beginning : opened.ok ? opened.value.query : null;
  const [draft, setDraft] = useState<{
    readonly query: Query;
    readonly problems: readonly Diagnostic[];
  } | null>(() => {
    if (begun === null) return null;
    const text = textOfRows(opened.ok ? opened.value : null, begun.query, context);
    return { query: begun.query, problems: text.ok ? [] : text.error };
  });
  const drop = (): void => {
    setDraft(null);
    keep(null);
  };
  const change = (query: Query): void => {
    if (query.rules.length === 0 && onEmpty !== undefined) {
      onEmpty();
      return;
    }
    const text = textOfRows(opened.ok ? opened.value : null, query, context);
    if (!text.ok) {
      setDraft({ query, problems: text.error });
      const isSame = sameRows(query, before ?? beginning);
      keep(isSame ? null : { kind: 'rows', query, over: value, says: t('form.left.rows', { label }) });
      return;
    }
    drop();
    if (text.value !== value) onCommit(text.value);
  };
  return {
    opened,
    query: draft?.query ?? before,
    isNew,
    isDraft: draft !== null,
    isUntaken: draft !== null && !sameRows(draft.query, before ?? beginning),
    problems: draft?.problems ?? [],
    change,
    drop,
  };
}
