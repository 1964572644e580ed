import type { Flow } from '@rung/flow';
import { err, type Result } from '@rung/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { newCommandId } from '../server/command-id.ts';
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
  readonly again: () => void;
}

function useAsked<T>(
  key: readonly unknown[],
  ask: (() => Promise<Result<T, PublishProblem>>) | null,
): Asked<T> {
  const { data, isFetching, refetch } = useQuery({
    queryKey: key,
    queryFn: ask ?? (() => Promise.resolve(err<PublishProblem>({ code: 'failed' }))),
    enabled: ask !== null,
  });
  return {
    value: data?.ok === true ? data.value : null,
    problem: data?.ok === false ? data.error : null,
    isLoading: isFetching && data === undefined,
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

/** What stands between a saved revision and its being published; the message and the tick are judged on the page. */
export function useGate(publishing: Publishing, key: string, rev: number | null): Asked<GateReport> {
  return useAsked(
    ['rung', 'gate', key, rev],
    rev === null ? null : () => publishing.gate({ key, baseRev: rev, acknowledgedRev: null }),
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
      const answer = await move({ key, environment, expectedSeq, commandId: newCommandId(), author });
      await client.invalidateQueries({ queryKey: ['rung'] });
      return answer;
    },
    [client, key],
  );
}
