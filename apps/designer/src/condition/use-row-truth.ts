import { fromQuery, type QueryRow } from '@rung/condition';
import { fieldDeclarations } from '@rung/flow';
import type { FieldValue, Truth } from '@rung/kernel';
import { own } from '@rung/kernel';
import { useBuilder } from './builder-context.ts';
import { tryCondition } from './try-condition.ts';

/** What a row comes to for the ticket that it is tried on; null where there is none, or where the row says nothing yet. */
export function useRowTruth(row: QueryRow): Truth | null {
  const { flow, context, sample } = useBuilder();
  if (sample === null) return null;
  const read = fromQuery('rules' in row ? row : { combinator: 'and', rules: [row] }, context);
  if (!read.ok) return null;
  return tryCondition(read.value, sample, {
    fields: fieldDeclarations(flow),
    wordLists: flow.wordLists ?? {},
  });
}

/** The value that the ticket has in a field; undefined where nothing is tried, null where the value is missing. */
export function useSampleValue(path: string): FieldValue | undefined {
  const { flow, sample } = useBuilder();
  if (sample === null || !Object.hasOwn(fieldDeclarations(flow), path)) return undefined;
  return own(sample.values, path) ?? null;
}
