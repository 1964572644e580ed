import { ok, type Result } from '@rung/kernel';
import { TRPCError } from '@trpc/server';
import { type Refusal, RefusalError } from '../rehearsal/refusal.ts';

const errorCodes = {
  badInput: 'BAD_REQUEST',
  notPlain: 'BAD_REQUEST',
  tooLarge: 'PAYLOAD_TOO_LARGE',
  notReady: 'UNPROCESSABLE_CONTENT',
  tooMuchHappens: 'UNPROCESSABLE_CONTENT',
  tookTooLong: 'TIMEOUT',
  noSuchPolicyPart: 'NOT_FOUND',
  busy: 'TOO_MANY_REQUESTS',
  noSuchJob: 'NOT_FOUND',
  workerDied: 'INTERNAL_SERVER_ERROR',
  failed: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<Refusal['code'], TRPCError['code']>;

/** A refusal as the caller's error; its `data.refusal` says which. */
export function refused(refusal: Refusal): TRPCError {
  return new TRPCError({ code: errorCodes[refusal.code], cause: new RefusalError(refusal) });
}

/** The value of a result. @throws TRPCError for a refusal. */
export function granted<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw refused(result.error);
}

/** What stands against a document or scenario: nothing exceptional while it is being drawn. */
export type NotReady = Extract<Refusal, { readonly code: 'notReady' }>;

/** A result in which `notReady` is an answer. @throws TRPCError for any other refusal. */
export function grantedIfReady<T>(result: Result<T, Refusal>): Result<T, NotReady> {
  if (result.ok) return ok(result.value);
  const { error } = result;
  if (error.code === 'notReady') return { ok: false, error };
  throw refused(error);
}
