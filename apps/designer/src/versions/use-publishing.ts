import type { Flow } from '@rung/flow';
import { err, type Result } from '@rung/kernel';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { authorName } from '../shell/author-name.ts';
import type {
  GateReport,
  Pointed,
  PointRequest,
  Publishing,
  PublishProblem,
  VersionList,
} from './publishing.ts';

/** Something asked of the server: still under way, there, or refused. */
export interface Asked<T> {
  readonly value: T | null;
  readonly problem: PublishProblem | null;
  readonly isLoading: boolean;
  /** Whether the value is of what was asked for before. */
  readonly isEarlier: boolean;
  readonly again: () => void;
}

interface AskedOptions {
  /** Whether the value of what was asked for before stays until there is another; default false. */
  readonly keepsEarlier?: boolean;
}

function useAsked<T>(
  key: readonly unknown[],
  ask: (() => Promise<Result<T, PublishProblem>>) | null,
  { keepsEarlier = false }: AskedOptions = {},
): Asked<T> {
  const { data, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: key,
    queryFn: ask ?? (() => Promise.resolve(err<PublishProblem>({ code: 'failed' }))),
    enabled: ask !== null,
    ...(keepsEarlier ? { placeholderData: keepPreviousData<Result<T, PublishProblem>> } : {}),
  });
  return {
    value: data?.ok === true ? data.value : null,
    problem: data?.ok === false ? data.error : null,
    isLoading: isFetching && data === undefined,
    isEarlier: isPlaceholderData,
    again: () => void refetch(),
  };
}

/** All versions of a policy. */
export function useVersions(publishing: Publishing, key: string): Asked<VersionList> {
  return useAsked(['rung', 'versions', key], () => publishing.list(key));
}

/** The drawing that a version was made of; null asks for none. */
export function useVersionFlow(publishing: Publishing, key: string, version: number | null): Asked<Flow> {
  return useAsked(
    ['rung', 'version-flow', key, version],
    version === null ? null : () => publishing.flowOf(key, version),
  );
}

/**
 * What stands between a saved revision (null while there is none) and its being published; the message and the tick are
 * judged on the page. What an earlier revision was told stays until there is more.
 */
export function useGate(publishing: Publishing, key: string, rev: number | null): Asked<GateReport> {
  return useAsked(
    ['rung', 'gate', key, rev],
    rev === null ? null : () => publishing.gate({ key, baseRev: rev, acknowledgedRev: null }),
    { keepsEarlier: true },
  );
}

/** Moves pointers under the person's name, which is asked once, and looks at the versions anew afterwards. Null: no name given. */
export function usePointing(key: string) {
  const client = useQueryClient();
  return useCallback(
    async (
      environment: string,
      expectedSeq: number,
      move: (request: PointRequest) => Promise<Result<Pointed, PublishProblem>>,
    ): Promise<Result<Pointed, PublishProblem> | null> => {
      const author = await authorName();
      if (author === null) return null;
      const answer = await move({ key, environment, expectedSeq, author });
      await client.invalidateQueries({ queryKey: ['rung'] });
      return answer;
    },
    [client, key],
  );
}
