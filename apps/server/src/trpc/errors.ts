import { jsonPointer, type Result } from '@rung/kernel';
import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import type { DefaultErrorShape } from '@trpc/server/unstable-core-do-not-import';
import { z } from 'zod';
import type { InputIssue, Problem, ProblemCode } from '../problem.ts';
import { RefusalError, refusalMessage } from '../rehearsal/refusal.ts';

/** Carries a problem through tRPC. */
class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** What each problem is over HTTP. */
const statusOf: Readonly<Record<ProblemCode, TRPC_ERROR_CODE_KEY>> = {
  badInput: 'BAD_REQUEST',
  policyUnknown: 'NOT_FOUND',
  policyArchived: 'PRECONDITION_FAILED',
  keyTaken: 'CONFLICT',
  templateUnknown: 'NOT_FOUND',
  commandReused: 'CONFLICT',
  conflict: 'CONFLICT',
  keyFixed: 'UNPROCESSABLE_CONTENT',
  documentInvalid: 'UNPROCESSABLE_CONTENT',
  documentTooLarge: 'PAYLOAD_TOO_LARGE',
  newerFormat: 'UNPROCESSABLE_CONTENT',
  patchesUnfit: 'UNPROCESSABLE_CONTENT',
  revisionUnknown: 'NOT_FOUND',
  revisionDropped: 'NOT_FOUND',
  versionUnknown: 'NOT_FOUND',
  environmentUnknown: 'NOT_FOUND',
  pointerMoved: 'CONFLICT',
  gateClosed: 'PRECONDITION_FAILED',
};

/** What a service gave; what it refused becomes the error that the client is sent, with the problem in `data.rung`. */
export function unwrap<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  const { code } = result.error;
  throw new TRPCError({ code: statusOf[code], message: code, cause: new ProblemError(result.error) });
}

/**
 * An error as clients are sent it, with the problem in `data.rung` or, of a rehearsal, the refusal in `data.refusal`: no
 * stack, no words of libraries, and of a bug nothing at all.
 */
export function formatError({
  shape,
  error,
}: {
  readonly shape: DefaultErrorShape;
  readonly error: TRPCError;
}) {
  const { code, httpStatus, path } = shape.data;
  const refusal = error.cause instanceof RefusalError ? error.cause.refusal : null;
  const rung = refusal === null ? problemOf(error) : null;
  const message = refusal === null ? (rung?.code ?? plainMessage(code)) : refusalMessage(refusal);
  return { code: shape.code, message, data: { code, httpStatus, path, rung, refusal } };
}

/** The error of a request that could not be read: its status as HTTP has it, and how much its call may carry. */
export function unreadError(status: number, limitBytes: number): TRPCError {
  if (status >= 500) return new TRPCError({ code: 'INTERNAL_SERVER_ERROR' });
  if (status === 415) return new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  if (status !== 413) return new TRPCError({ code: 'BAD_REQUEST' });
  const cause = new ProblemError({ code: 'documentTooLarge', limitBytes });
  return new TRPCError({ code: 'PAYLOAD_TOO_LARGE', cause });
}

function plainMessage(code: string): string {
  return code === 'INTERNAL_SERVER_ERROR' ? 'Something went wrong on the server.' : code;
}

function problemOf({ cause, code }: TRPCError): Problem | null {
  if (cause instanceof ProblemError) return cause.problem;
  if (cause instanceof z.core.$ZodError) return { code: 'badInput', issues: cause.issues.map(issueOf) };
  return code === 'BAD_REQUEST' || code === 'PARSE_ERROR' ? { code: 'badInput', issues: [] } : null;
}

function issueOf({ path, message }: z.core.$ZodIssue): InputIssue {
  return { path: jsonPointer(path.map((step) => (typeof step === 'symbol' ? String(step) : step))), message };
}
