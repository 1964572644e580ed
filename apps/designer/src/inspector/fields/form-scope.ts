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

/** What is wrong at a place of the form around, and with the entry that is named there. */
export function useTrouble(at: string, { names }: { readonly names?: string | undefined } = {}): Trouble {
  const { wording } = useSpeech();
  const scope = useFormScope();
  const here = problemsAt(scope, at);
  const found = here.length > 0 || names === undefined ? here : problemsAt({ ...scope, base: names }, '');
  const [errors, warnings] = [true, false].map((isError) => {
    const these = found.filter(({ severity }) => (severity === 'error') === isError);
    // One place may have several, as a text with two unknown placeholders; other places below have fields of their own.
    const together = these.filter(({ path }) => path === these[0]?.path);
    return together.map((finding) => sayFinding(wording, scope.flow, finding)).join(' ');
  });
  return { ...(errors && { error: errors }), ...(warnings && { warning: warnings }) };
}
