import { own } from '@rung/kernel';
import type { AppRouter } from '@rung/server/router';
import { TRPCClientError } from '@trpc/client';
import type { Translate } from '../i18n/i18n.ts';
import type { MessageId } from '../i18n/messages/index.ts';
import { PartGone } from './part-gone.ts';

/** The server's own words for why something was refused: a code, and what belongs to it. */
export type ServerProblem = NonNullable<NonNullable<TRPCClientError<AppRouter>['data']>['rung']>;

const byCode: Readonly<Record<ServerProblem['code'], MessageId>> = {
  badInput: 'notice.refused',
  policyUnknown: 'notice.notFound',
  policyArchived: 'notice.archived',
  keyTaken: 'notice.keyTaken',
  templateUnknown: 'notice.notFound',
  commandReused: 'notice.unexpected',
  conflict: 'notice.conflict',
  keyFixed: 'notice.keyFixed',
  documentInvalid: 'notice.invalid',
  documentTooLarge: 'notice.tooLarge',
  newerFormat: 'notice.newer',
  patchesUnfit: 'notice.conflict',
  revisionUnknown: 'notice.notFound',
  revisionDropped: 'notice.dropped',
  versionUnknown: 'notice.notFound',
  environmentUnknown: 'notice.notFound',
  pointerMoved: 'notice.conflict',
  gateClosed: 'notice.gate',
};

/** What tRPC and Fastify say before any of our code is asked. */
const byStatus: Readonly<Record<string, MessageId>> = {
  PAYLOAD_TOO_LARGE: 'notice.tooLarge',
  NOT_FOUND: 'notice.notFound',
  TOO_MANY_REQUESTS: 'notice.busy',
  SERVICE_UNAVAILABLE: 'notice.busy',
};

/** Why the server refused what was asked; null if it did not, or never heard of it. */
export function problemOf(error: unknown): ServerProblem | null {
  return isServerError(error) ? (error.data?.rung ?? null) : null;
}

/** What went wrong, for people: one sentence that says what to do where there is something to do. */
export function sayError(error: unknown, t: Translate): string {
  if (error instanceof PartGone) return t('shell.outdated');
  if (!isServerError(error)) return t('notice.unexpected');
  const { data } = error;
  if (data === undefined || data === null) return t('notice.network');
  const { rung, code } = data;
  return t((rung === null ? byStatus[code] : byCode[rung.code]) ?? 'notice.unexpected');
}

/** Why the server refused something, by the code of the problem; a code of a newer server is told in general words. */
export function sayRefusal(code: string, t: Translate): string {
  return t(own<MessageId>(byCode, code) ?? 'notice.unexpected');
}

function isServerError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}
