import type { ConditionContext, Query } from '@rung/condition';
import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { createContext, type RefObject, useContext } from 'react';
import type { RowPath } from './edit-rows.ts';
import type { SampleTicket } from './try-condition.ts';

/** What the rows of a builder share. */
export interface BuilderScope {
  readonly flow: Flow;
  readonly context: ConditionContext;
  readonly query: Query;
  readonly readOnly: boolean;
  readonly change: (query: Query) => void;
  /** What is wrong with the row at a place; null if nothing. */
  readonly problemAt: (path: RowPath) => Diagnostic | null;
  /** Whether the rows stand nowhere but here, because they make no condition. */
  readonly isUntaken: boolean;
  readonly sample: SampleTicket | null;
  /** Whether a blank row has just been added: the first one that appears takes the focus. */
  readonly isBegun: RefObject<boolean>;
}

/** The builder around a row. */
export const BuilderContext = createContext<BuilderScope | null>(null);

/** The builder around a row. Only inside a builder. */
export function useBuilder(): BuilderScope {
  const scope = useContext(BuilderContext);
  if (scope === null) throw new Error('a row stands outside of a builder');
  return scope;
}
