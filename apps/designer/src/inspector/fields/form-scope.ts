import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { createContext, useContext } from 'react';
import { sayFinding } from '../../document/say-finding.ts';
import { useSpeech } from '../speech.tsx';

/** What the fields of a form stand in: they ask it for what is wrong with them. */
export interface FormScope {
  readonly flow: Flow;
  /** JSON pointer to what the form edits, e.g. `/nodes/intake/config`. */
  readonly base: string;
  readonly problems: readonly Diagnostic[];
  readonly readOnly: boolean;
}

/** The form around fields. */
export const FormScopeContext = createContext<FormScope | null>(null);

/** The form around a field. Only inside a form. */
export function useFormScope(): FormScope {
  const scope = useContext(FormScopeContext);
  if (scope === null) throw new Error('a field stands outside of a form');
  return scope;
}

/** The findings at a place and below it, or at exactly that place. */
export function problemsAt(
  scope: Pick<FormScope, 'base' | 'problems'>,
  at: string,
  reach: 'below' | 'exact' = 'below',
): readonly Diagnostic[] {
  const pointer = at === '' ? scope.base : `${scope.base}/${at}`;
  return scope.problems.filter(
    ({ path }) => path === pointer || (reach === 'below' && path?.startsWith(`${pointer}/`) === true),
  );
}

/** What is wrong with a field, in words. */
export interface Trouble {
  readonly error?: string;
  readonly warning?: string;
}

/** What is wrong at a place of the form around. */
export function useTrouble(at: string, reach: 'below' | 'exact' = 'below'): Trouble {
  const { wording } = useSpeech();
  const scope = useFormScope();
  const found = problemsAt(scope, at, reach);
  const error = found.find(({ severity }) => severity === 'error');
  const warning = found.find(({ severity }) => severity !== 'error');
  return {
    ...(error !== undefined && { error: sayFinding(wording, scope.flow, error) }),
    ...(warning !== undefined && { warning: sayFinding(wording, scope.flow, warning) }),
  };
}
