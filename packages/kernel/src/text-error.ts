import { err } from './result.ts';

/** Why a short text (an instant, a duration, an amount) could not be read: a stable code, and the same in plain English. */
export interface TextError<Code extends string> {
  readonly code: Code;
  readonly message: string;
}

/** A failure made once for a table of codes, so that refusing a text allocates nothing. */
export function textFailure<Code extends string>(code: Code, message: string) {
  return err<TextError<Code>>({ code, message });
}
